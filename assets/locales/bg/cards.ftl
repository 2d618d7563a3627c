## Собствените карти на портфейла.

card-ordered = изработва се
card-in-post = в пощата
card-delivered = за активиране
card-active = активна
card-blocked = блокирана
card-closed = закрита
card-expired = с изтекъл срок

## Собственные карты кошелька.

card-ordered = изготавливается
card-in-post = в пути
card-delivered = ждёт активации
card-active = активна
card-blocked = заблокирована
card-closed = закрыта
card-expired = срок истёк

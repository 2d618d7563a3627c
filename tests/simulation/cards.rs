//! What people do with their cards.

use kiwi::backend::contract::{Caller, CardKind, CardState, CardView, Refusal, Reply, Request};
use kiwi::domain::sensitive::Sensitive;
use rand::RngExt;

use crate::life::Life;
use crate::moves::{somebody, tell};

/// Does something with a card, or gets one.
pub(crate) fn keep(life: &mut Life) {
    let caller = somebody(life).caller;
    let cards = cards(life, &caller);
    match life.pick(&cards) {
        Some(card) if !life.one_in(4) => handle(life, &caller, &card),
        _ => issue(life, &caller),
    }
}

/// Somebody's cards, seen without the network.
pub(crate) fn cards(life: &mut Life, caller: &Caller) -> Vec<CardView> {
    let clock = life.clock();
    match life.world().handle(clock, caller, &Request::Cards) {
        Ok(Reply::Cards(view)) => view.cards,
        Err(Refusal::WalletBlocked) => Vec::new(),
        other => panic!("no cards: {other:?}"),
    }
}

fn issue(life: &mut Life, caller: &Caller) {
    let kind = if life.one_in(2) { CardKind::Plastic } else { CardKind::Virtual };
    let name = life.pick(&["", "For the shop", "a name that is much too long for a card"]).expect("a name").to_owned();
    tell(life, caller, |key| Request::IssueCard { key, kind, name });
}

/// Mostly what its state asks for.
fn handle(life: &mut Life, caller: &Caller, view: &CardView) {
    let card = view.id;
    match (view.state, life.chance.random_range(0..12)) {
        (_, 0) => tell(life, caller, |key| Request::CloseCard { key, card }),
        (_, 1) => tell(life, caller, |key| Request::RenameCard { key, card, name: "another".to_owned() }),
        (CardState::Delivered, _) => activate(life, caller, view),
        (CardState::Active, _) => tell(life, caller, |key| Request::BlockCard { key, card }),
        _ => tell(life, caller, |key| Request::UnblockCard { key, card }),
    }
}

fn activate(life: &mut Life, caller: &Caller, view: &CardView) {
    let last4 = view.last4.clone().map(Sensitive::new);
    let known = if life.one_in(2) { view.letter.clone() } else { last4 };
    let typed = known.filter(|_| !life.one_in(4)).unwrap_or_else(|| Sensitive::new("0"));
    let card = view.id;
    tell(life, caller, |key| Request::ActivateCard { key, card, typed });
}

//! Who has a wallet: registering online, and what every new wallet starts with.

use super::contract::{
    Captcha, Identification, Lesson, Refusal, RegistrationId, RegistrationView, Reply, Sender, SmsBody, SupportNews,
    Thing, WalletId, WalletState,
};
use super::step::Step;
use super::store::{OnlineRegistration, Wallet};
use super::{neighbours, phone};
use crate::domain::captcha::{self, Challenge};
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::domain::sensitive::Sensitive;

pub(crate) fn begin(step: &mut Step<'_>, phone: &Phone) -> Result<Reply, Refusal> {
    check_free(step, phone)?;
    let id = RegistrationId(step.id());
    Ok(Reply::Registration(new_captcha(step, id, phone)?))
}

pub(crate) fn another_captcha(step: &mut Step<'_>, id: RegistrationId) -> Result<Reply, Refusal> {
    let registration = open_registration(step, id)?;
    Ok(Reply::Registration(new_captcha(step, id, &registration.phone)?))
}

pub(crate) fn submit(
    step: &mut Step<'_>,
    id: RegistrationId,
    answer: &str,
    offer_accepted: bool,
) -> Result<Reply, Refusal> {
    let registration = open_registration(step, id)?;
    if !offer_accepted {
        return Err(Refusal::OfferNotAccepted);
    }
    check_free(step, &registration.phone)?;
    if step.now >= registration.expires {
        return Err(Refusal::CaptchaExpired(new_captcha(step, id, &registration.phone)?));
    }
    if !captcha::is_answer(answer, &registration.captcha, registration.sum) {
        return Err(Refusal::WrongCaptcha(new_captcha(step, id, &registration.phone)?));
    }
    let wallet = open_wallet(step, id, &registration.phone)?;
    Ok(Reply::Approved { wallet, phone: registration.phone })
}

/// Opens a wallet for a number that has none, and ends its registration.
pub(super) fn open_wallet(step: &mut Step<'_>, id: RegistrationId, phone: &Phone) -> Result<WalletId, Refusal> {
    let wallet = Wallet {
        id: WalletId(step.id()),
        phone: phone.clone(),
        opened: step.now,
        state: WalletState::Active,
        identification: Identification::Anonymous,
        first_password: true,
    };
    step.store.add_wallet(&wallet)?;
    step.store.end_registration(id, Some(wallet.id))?;
    step.world.founder.get_or_insert(wallet.id);
    Ok(wallet.id)
}

pub(super) fn check_free(step: &Step<'_>, phone: &Phone) -> Result<(), Refusal> {
    let taken = neighbours::is_one(phone) || step.store.wallet_of(phone)?.is_some();
    if taken { Err(Refusal::NumberTaken) } else { Ok(()) }
}

fn open_registration(step: &Step<'_>, id: RegistrationId) -> Result<OnlineRegistration, Refusal> {
    step.store.online_registration(id)?.ok_or(Refusal::NotFound(Thing::Registration))
}

fn new_captcha(step: &mut Step<'_>, id: RegistrationId, phone: &Phone) -> Result<RegistrationView, Refusal> {
    let Challenge { rows, text, sum } = Challenge::new(&mut step.random);
    let expires = step.after(step.rules.captcha_life)?;
    let registration = OnlineRegistration { id, phone: phone.clone(), captcha: text, sum, expires };
    step.store.set_online_registration(&registration)?;
    let width = u16::try_from(rows.first().map_or(0, Vec::len)).unwrap_or(u16::MAX);
    let length = u8::try_from(registration.captcha.len()).unwrap_or(u8::MAX);
    let captcha = Captcha { width, rows, length, sum };
    Ok(RegistrationView { id, phone: registration.phone, captcha, expires })
}

/// Sends the first password to the wallet's phone.
pub(crate) fn first_password(step: &mut Step<'_>, wallet: WalletId, password: &Secret) -> Result<(), Refusal> {
    let phone = known(step, wallet)?.phone;
    let password = Sensitive::new(password.expose());
    phone::send(step, &phone, Sender::Kiwi, SmsBody::FirstPassword { phone: phone.clone(), password })
}

/// The first password is in use no longer; if another took its place, the phone is told.
pub(crate) fn leave_first_password(step: &mut Step<'_>, wallet: WalletId, changed: bool) -> Result<(), Refusal> {
    let phone = known(step, wallet)?.phone;
    step.store.set_first_password(wallet, false)?;
    if !changed {
        return Ok(());
    }
    step.store.reach(wallet, Lesson::PasswordChosen)?;
    phone::send(step, &phone, Sender::Kiwi, SmsBody::PasswordChanged)
}

/// Wrong passwords were tried: the phone is told.
pub(crate) fn failed_logins(step: &mut Step<'_>, wallet: WalletId, count: u32) -> Result<(), Refusal> {
    let phone = known(step, wallet)?.phone;
    phone::send(step, &phone, Sender::Kiwi, SmsBody::FailedLogins { count })
}

/// Restricts a wallet, or lifts the restriction, as the practice world's controls want it; the phone is told.
pub(crate) fn restrict(step: &mut Step<'_>, wallet: WalletId, state: WalletState) -> Result<(), Refusal> {
    let wallet = known(step, wallet)?;
    if wallet.state == state {
        return Ok(());
    }
    step.store.restrict(wallet.id, step.now, state, None)?;
    phone::send(step, &wallet.phone, Sender::Kiwi, SmsBody::Support(SupportNews::Restricted { state }))
}

fn known(step: &Step<'_>, wallet: WalletId) -> Result<Wallet, Refusal> {
    step.store.wallet(wallet)?.ok_or(Refusal::NotFound(Thing::Wallet))
}

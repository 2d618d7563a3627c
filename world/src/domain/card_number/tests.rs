use jiff::civil::date;
use proptest::prelude::*;

use super::*;

#[test]
fn numbers_of_every_brand() {
    let table = [
        ("9990 0000 0000 0011", CardBrand::Kiwi),
        ("2200 0000 0000 0053", CardBrand::Mir),
        ("4111-1111-1111-1111", CardBrand::Visa),
        ("4222222222222", CardBrand::Visa),
        ("5555 5555 5555 4444", CardBrand::Mastercard),
        ("2223003122003222", CardBrand::Mastercard),
        ("3782 822463 10005", CardBrand::Other),
        ("6011\u{a0}0009\u{a0}9013\u{a0}9424", CardBrand::Other),
    ];
    for (text, brand) in table {
        let card = CardNumber::parse(text).expect(text);
        assert_eq!(card.brand(), brand, "{text}");
        assert!(text.replace([' ', '-', '\u{a0}'], "").ends_with(card.last4()));
    }
}

#[test]
fn a_card_counts_to_the_end_of_its_month() -> Result<(), jiff::Error> {
    let expiry = CardExpiry::after(date(2026, 11, 22), 3)?;
    assert_eq!((expiry, expiry.over()?), (CardExpiry { month: 11, year: 2029 }, date(2029, 12, 1)));
    let leap = CardExpiry::after(date(2028, 2, 29), 3)?;
    assert_eq!((leap, leap.over()?), (CardExpiry { month: 2, year: 2031 }, date(2031, 3, 1)));
    assert!(leap.covers(date(2031, 2, 28)) && !leap.covers(leap.over()?));
    Ok(())
}

#[test]
fn what_is_wrong_is_said() {
    let problem = |text| CardNumber::parse(text).expect_err(text);
    assert_eq!(problem("  "), CardNumberProblem::Empty);
    assert_eq!(problem("4111 1111 1111 111a"), CardNumberProblem::NotDigits);
    assert_eq!(problem("4111 1111 1111 111١"), CardNumberProblem::NotDigits, "a digit of another script");
    assert_eq!(problem("4111 1111 1111 111"), CardNumberProblem::TooShort { missing: 1 });
    assert_eq!(problem("4"), CardNumberProblem::TooShort { missing: 15 });
    assert_eq!(problem("4111 1111 1111 1112"), CardNumberProblem::Checksum);
    assert_eq!(problem("4111 1111 1111 1111 1"), CardNumberProblem::TooShort { missing: 2 });
    assert_eq!(problem("5555 5555 5555 4444 0"), CardNumberProblem::TooLong);
    assert_eq!(problem("2200 0000 0000 0000 0000"), CardNumberProblem::TooLong);
}

#[test]
fn the_number_is_not_printed() {
    let card = CardNumber::parse("4111 1111 1111 1111").expect("good");
    assert!(!format!("{card:?}").contains('1'));
}

#[test]
fn cards_are_good_until_the_end_of_their_month() {
    let today = date(2026, 3, 31);
    for text in ["03/26", "3/26", "0326", "03/2026", " 03 - 26 ", "03.26", "032026"] {
        assert_eq!(CardExpiry::parse(text, today), Ok(CardExpiry { month: 3, year: 2026 }), "{text}");
    }
    assert_eq!(CardExpiry::parse("03/26", date(2026, 4, 1)), Err(CardExpiryProblem::Past));
    assert_eq!(CardExpiry::parse("", today), Err(CardExpiryProblem::Empty));
    for text in ["13/26", "0/26", "3", "03/2", "03/126", "+3/26", "March", "0б26", "ab/cd", "12/9999"] {
        assert_eq!(CardExpiry::parse(text, today), Err(CardExpiryProblem::NotADate), "{text}");
    }
}

#[test]
fn security_codes_have_three_digits() {
    assert_eq!(Cvv::parse(" 123 ").map(|cvv| cvv.sensitive().expose().to_owned()), Ok("123".to_owned()));
    let problem = |text| Cvv::parse(text).expect_err(text);
    assert_eq!(problem(""), CvvProblem::Empty);
    assert_eq!(problem("12"), CvvProblem::TooShort);
    assert_eq!(problem("1234"), CvvProblem::TooLong);
    assert_eq!(problem("12a"), CvvProblem::NotDigits);
}

proptest! {
    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,40}", year in 2000i16..2100) {
        let _ = CardNumber::parse(&text);
        let _ = CardExpiry::parse(&text, date(year, 6, 15));
        let _ = Cvv::parse(&text);
    }

    #[test]
    fn one_mistyped_digit_is_always_noticed(stem in "[2345][0-9]{14}", at in 0usize..16, by in 1u8..10) {
        let full = (0..10).map(|check| format!("{stem}{check}")).find(|number| luhn(number)).expect("one of ten fits");
        let mut wrong = full.into_bytes();
        wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
        prop_assert!(!luhn(std::str::from_utf8(&wrong)?));
    }

    #[test]
    fn what_is_read_is_what_was_typed(stem in "4[0-9]{14}", breaks in proptest::collection::vec(0usize..16, 0..4)) {
        let full = (0..10).map(|check| format!("{stem}{check}")).find(|number| luhn(number)).expect("one of ten fits");
        let mut typed = full.clone();
        for at in breaks {
            typed.insert(at, if at % 2 == 0 { ' ' } else { '-' });
        }
        let card = CardNumber::parse(&typed)?;
        prop_assert_eq!(card.digits(), full.as_str());
    }
}

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use super::*;
use PasswordProblem::{ContainsAccountNumber, Mismatch, Predictable, SameAsCurrent, TooCommon, TooLong, TooShort};

fn problem_of(password: &str) -> Option<PasswordProblem> {
    assess(&Secret::copied_from(password), &["+79161234567", "Мария Иванова"]).problem
}

#[test]
fn short_and_long_passwords() {
    assert_eq!(problem_of(""), Some(TooShort { need: 8 }));
    assert_eq!(problem_of("жълъд"), Some(TooShort { need: 3 }));
    assert_eq!(
        problem_of("и\u{306}и\u{306}цч\u{301}хщ"),
        Some(TooShort { need: 1 }),
        "a letter and its mark are one, where there is such a letter"
    );
    let long: String = ('а'..='я').cycle().take(MOST_BYTES / 2 + 1).collect();
    assert_eq!(problem_of(&long), Some(TooLong));
    let cut_off: String = std::iter::repeat_n("дълга фраза ", 100).collect();
    assert_eq!(problem_of(&cut_off), Some(TooLong));
}

#[test]
fn common_passwords_in_every_guise() {
    for common in [
        "password",
        "qwertyuiop",
        "trustno1",
        "ЙЦУКЕНГШ",
        "йцукенгшщз",
        "мойпароль",
        "vjqgfhjkm",
        "моятапарола",
        "moyataparola",
        "обичаммама",
        "obichammama",
        "уеишщксдзц",
        "явертъуиоп",
        "ятебялюблю",
        "znt,zk.,k.",
        "iloveyou",
    ] {
        let found = problem_of(common);
        assert_eq!(found, Some(TooCommon), "{common}");
    }
}

#[test]
fn what_is_easily_guessed() {
    for weak in ["парола2024", "пароль12345", "Иван1990", "мария2005", "aaaaaaaaaa", "abcabcabcabc", "Gfhjkm123"]
    {
        let found = problem_of(weak);
        assert!(matches!(found, Some(Predictable | TooCommon)), "{weak}: {found:?}");
    }
}

#[test]
fn the_account_number_in_any_grouping() {
    for telling in ["+79161234567", "kiwi 123-45-67 kiwi", "x9161234567y", "8(916)1234567"] {
        assert_eq!(problem_of(telling), Some(ContainsAccountNumber), "{telling}");
    }
    assert_eq!(problem_of("kettle 23-45-67 moon"), None, "six digits are anybody's");
}

#[test]
fn good_passwords_pass() {
    for good in
        ["correct horse battery", "жираф кефир паром 7", "самовар-трамвай-лук", "k7#vQz!p2w", "щъркел пише нощем"]
    {
        assert_eq!(problem_of(good), None, "{good}");
    }
}

#[test]
fn a_new_password_is_new_and_typed_the_same_twice() {
    let check = |new: &str, repeat: &str, current: Option<&str>| {
        let (new, repeat) = (Secret::copied_from(new), Secret::copied_from(repeat));
        check_new(&new, &repeat, current.map(Secret::copied_from).as_ref(), &[]).map(Score::value)
    };
    let good = "щъркел пише нощем";
    assert!(check(good, good, None).is_ok_and(|score| score >= 3));
    assert!(check(good, good, Some("друга парола")).is_ok());
    assert_eq!(check(good, "щъркел пише нощен", Some("x")), Err(Mismatch));
    assert_eq!(check(good, good, Some(good)), Err(SameAsCurrent));
    assert_eq!(check("чай нощем й 7 луна", "чай нощем и\u{306} 7 луна", None), Ok(4), "two keyboards' й");
    assert_eq!(check("къс", "друг", Some("къс")), Err(TooShort { need: 5 }));
}

#[test]
fn first_passwords_are_easy_to_type_and_hard_to_guess() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..300 {
        let password = first_password(&mut random);
        let text = password.expose();
        assert!(text.len() == 10 && text.bytes().all(|byte| EASY_CHARACTERS.contains(&byte)), "{text}");
        assert!(!text.contains(['0', 'o', '1', 'l', 'i']));
        assert_eq!(assess(&password, &["+79161234567"]).problem, None, "{text}");
        seen.insert(text.to_owned());
    }
    assert_eq!(seen.len(), 300);
    let letters: std::collections::BTreeSet<char> = seen.iter().flat_map(|text| text.chars()).collect();
    assert_eq!(letters.len(), EASY_CHARACTERS.len(), "every character takes part");
    let again = first_password(&mut ChaCha8Rng::seed_from_u64(1));
    assert!(seen.contains(again.expose()), "the same seed gives the same password");
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_judged(password in "\\PC{0,40}", input in "\\PC{0,20}") {
        let judged = assess(&Secret::copied_from(&password), &[&input]);
        proptest::prop_assert!(judged.score.value() <= 4);
    }
}

use std::collections::BTreeSet;

use super::*;

fn codes(search: &str) -> Vec<&'static str> {
    let found = find(search, None).expect("the catalogue reads");
    found.into_iter().map(|good| good.code.as_str()).collect()
}

#[test]
fn the_catalogue_can_be_sold_from() {
    let goods = goods().expect("the catalogue reads");
    assert!(goods.len() >= 48, "{}", goods.len());
    let cheapest = goods.iter().map(|good| good.price).min_by_key(|price| price.minor);
    let dearest = goods.iter().map(|good| good.price).max_by_key(|price| price.minor);
    assert_eq!((cheapest, dearest), (Some(Amount::usd(1_00)), Some(Amount::usd(399_00))));
    for good in goods {
        assert!((10..=50).contains(&good.rating) && good.sold > 0, "{}", good.code);
        assert!(!good.seller.trim().is_empty(), "{}", good.code);
    }
    let few = |most: u32| goods.iter().filter(|good| good.stock <= most).count();
    assert_eq!((few(0), few(3)), (1, 4), "one is sold out, and some nearly so");
    let sellers: BTreeSet<_> = goods.iter().map(|good| &good.seller).collect();
    assert!(sellers.len() >= 10);
}

#[test]
fn every_category_has_something_to_choose_from() {
    for category in Category::ALL {
        let found = find("", Some(*category)).expect("the catalogue reads");
        assert!(found.len() >= 4, "{category:?}");
        assert!(found.iter().all(|good| good.category == *category));
    }
}

#[test]
fn nothing_stands_there_twice() {
    let goods = goods().expect("the catalogue reads");
    let distinct = |of: fn(&Good) -> &String| goods.iter().map(of).collect::<BTreeSet<_>>().len();
    let texts: [fn(&Good) -> &String; 7] = [
        |good| &good.code,
        |good| &good.name.en,
        |good| &good.name.bg,
        |good| &good.name.ru,
        |good| &good.about.en,
        |good| &good.about.bg,
        |good| &good.about.ru,
    ];
    for of in texts {
        assert_eq!(distinct(of), goods.len());
    }
}

#[test]
fn each_language_is_written_in_its_own_letters() {
    let cyrillic = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
    for good in goods().expect("the catalogue reads") {
        for Text { en, bg, ru } in [&good.name, &good.about, &good.sent_from] {
            assert!(en.is_ascii() && !en.trim().is_empty(), "{en}");
            assert!(cyrillic(bg) && !bg.contains(['ы', 'э', 'ё']), "{bg}");
            assert!(cyrillic(ru), "{ru}");
            assert!([en, bg, ru].iter().all(|text| text.trim() == *text && !text.ends_with('.')), "{en}");
        }
    }
}

#[test]
fn every_good_can_be_sent_and_faster_is_not_cheaper() {
    for good in goods().expect("the catalogue reads") {
        assert!(good.shipping(ShippingMethod::Standard).is_some(), "{}", good.code);
        for pair in good.shippings.windows(2) {
            assert!(pair[0].method < pair[1].method && pair[0].price.minor < pair[1].price.minor, "{}", good.code);
            assert!(pair[0].days.1 > pair[1].days.1, "{}", good.code);
        }
        for shipping in &good.shippings {
            assert!(shipping.price.minor >= 0 && shipping.days.0 > 0 && shipping.days.0 < shipping.days.1);
        }
    }
}

#[test]
fn what_was_sold_from_the_beginning_is_sold_at_the_same_price() {
    let prices = [
        ("usb-c-cable", 349, 0),
        ("wireless-earbuds", 1240, 0),
        ("phone-case", 289, 99),
        ("mechanical-keyboard", 4390, 650),
        ("led-strip", 615, 0),
        ("smart-watch", 2799, 0),
        ("travel-backpack", 2350, 420),
        ("tea-oolong", 899, 210),
        ("sewing-kit", 199, 150),
        ("screwdriver-set", 1575, 0),
        ("desk-lamp", 1890, 380),
        ("robot-vacuum", 15900, 1900),
        ("guitar-strings", 530, 0),
    ];
    for (code, price, shipping) in prices {
        let good = good(code).expect(code);
        let standard = good.shipping(ShippingMethod::Standard).map(|shipping| shipping.price);
        assert_eq!((good.price, standard), (Amount::usd(price), Some(Amount::usd(shipping))), "{code}");
    }
}

#[test]
fn found_in_every_language_by_every_word() {
    for search in ["earbuds", "слушалки", "НАУШНИКИ", "wireless cancelling", "беспроводные наушники"]
    {
        assert_eq!(codes(search).first(), Some(&"wireless-earbuds"), "{search}");
    }
    assert_eq!(codes("отверток").first(), Some(&"screwdriver-set"), "written with ё");
    assert!(codes("light river").len() >= 4, "sellers too");
    assert!(codes("лавром").contains(&"olive-soap"), "descriptions too");
    assert_eq!(codes("no such thing"), Vec::<&str>::new());
    assert_eq!(codes("  ").len(), goods().expect("the catalogue reads").len());
}

#[test]
fn what_fits_best_comes_first() {
    assert_eq!(codes("cable")[0], "usb-c-cable", "before what a cable store sells besides");
    assert_eq!(codes("usb")[..2], ["usb-c-cable", "usb-hub"], "before what is charged by it");
    assert_eq!(codes("чай")[0], "tea-oolong");
}

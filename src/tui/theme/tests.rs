//! What themes promise.

use ratatui::style::Color;

use super::*;

const DEPTHS: [Depth; 4] = [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True];

#[test]
fn every_theme_names_every_role() {
    for (name, text) in BUILT_IN {
        let table: toml::Table = toml::from_str(text).unwrap();
        let roles = table["roles"].as_table().unwrap();
        for role in Role::ALL {
            assert!(roles.contains_key(role.name()), "{name}: {}", role.name());
        }
        for depth in DEPTHS {
            assert!(Theme::read(name, text, depth).is_ok(), "{name}");
        }
    }
}

#[test]
fn without_colour_there_is_no_colour_but_focus_and_selection_still_show() {
    for name in Theme::built_in() {
        let theme = Theme::named(name, Depth::None);
        for role in Role::ALL {
            let style = theme.style(*role);
            assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{name} {role:?}");
        }
        let plain = theme.style(Role::Text);
        for role in [Role::Focus, Role::Selection, Role::ButtonFocus, Role::Danger, Role::Code, Role::Title] {
            assert_ne!(theme.style(role), plain, "{name} {role:?} cannot be told from text");
        }
    }
}

#[test]
fn at_sixteen_colours_only_the_sixteen_are_used() {
    for name in Theme::built_in() {
        let theme = Theme::named(name, Depth::Sixteen);
        for role in Role::ALL {
            let style = theme.style(*role);
            assert!(!matches!(style.fg, Some(Color::Rgb(..) | Color::Indexed(_))), "{name} {role:?}");
        }
    }
}

#[test]
fn a_file_that_is_wrong_says_where() {
    let wrong = |text: &str| Theme::from_file("mine", text, Depth::True).unwrap_err();
    assert_eq!(wrong("[roles]\ntitle = { fg = \"nope\" }"), ThemeError::Colour("nope".to_owned()));
    assert_eq!(wrong("[roles]\ntitel = { bold = true }"), ThemeError::Role("titel".to_owned()));
    let ThemeError::Syntax(text) = wrong("[roles]\ntitle = { fg = 3 }") else { panic!("not a syntax error") };
    assert!(text.contains("line 2"), "{text}");
}

#[test]
fn a_file_may_name_only_what_it_changes() {
    let text = "[palette]\npink = { rgb = \"#ff00ff\", ansi = \"magenta\" }\n[roles]\ntitle = { fg = \"pink\" }";
    let mine = Theme::from_file("mine", text, Depth::True).unwrap();
    assert_eq!(mine.style(Role::Title).fg, Some(Color::Rgb(255, 0, 255)));
    assert_eq!(mine.style(Role::Danger), Theme::named("dark", Depth::True).style(Role::Danger));
}

#[test]
fn roles_can_be_read_back_from_the_probe() {
    let probe = Theme::probe();
    for role in Role::ALL {
        assert_eq!(Theme::probed(probe.style(*role)), Some(*role));
    }
}

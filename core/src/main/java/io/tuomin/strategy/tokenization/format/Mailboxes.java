package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names that people choose on networks: mailboxes and WeChat ids. Letters and digits are enciphered over the smallest alphabet that has
 * them all: digits, digits and small letters, digits and capital letters, or all three. Signs stay where they are.
 */
final class Mailboxes extends Format {

    private static final String SMALL = Field.LETTERS.toLowerCase(Locale.ROOT);
    private static final ImmutableList<String> ALPHABETS = ImmutableList.of(
            Field.DIGITS, Field.DIGITS + SMALL, Field.DIGITS + Field.LETTERS, Field.DIGITS + Field.LETTERS + SMALL);

    private static final String WECHAT_PREFIX = "wxid_";

    private final boolean mail;

    private Mailboxes(String type, boolean mail) {
        super(type);
        this.mail = mail;
    }

    /** 电子邮箱: the domain is kept. */
    static Mailboxes emails(String type) {
        return new Mailboxes(type, true);
    }

    /** 微信号: the first symbol is a letter; {@code wxid_} is kept. */
    static Mailboxes weChatIds() {
        return new Mailboxes("WECHAT_ID", false);
    }

    @Override
    public ImmutableList<Form> forms() {
        String behind = mail ? "@=" : "";
        ImmutableList.Builder<Form> forms = ImmutableList.builder();
        if (mail) {
            forms.add(new Form("9…" + behind, "10^n, n ≥ " + Element.shortest(10)));
        }
        return forms.add(new Form("A…" + behind, "36^n, n ≥ " + (mail ? Element.shortest(36) : 6)))
                .add(new Form("Aa…" + behind, "62^n, n ≥ " + (mail ? Element.shortest(62) : 6)))
                .build();
    }

    @Override
    Reading read(String value) {
        int at = Math.max(value.lastIndexOf('@'), value.lastIndexOf('＠'));
        if (mail != at > 0) {
            return Refusal.OTHER_FORM;
        }
        int from = !mail && value.regionMatches(true, 0, WECHAT_PREFIX, 0, WECHAT_PREFIX.length())
                ? WECHAT_PREFIX.length()
                : 0;
        int to = mail ? at : value.length();
        String kept = mail ? value.substring(at + 1).toLowerCase(Locale.ROOT) : "";
        Surface surface = Surface.of(value.substring(from, to), Surface.Letters.CASED);
        String symbols = surface.symbols();
        String alphabet = alphabet(symbols);
        if (symbols.isEmpty()
                || !surface.words().isEmpty()
                || !mail && from == 0 && !Character.isLetter(symbols.charAt(0))) {
            return Refusal.OTHER_FORM;
        }
        String head = value.substring(0, from);
        String tail = value.substring(to);
        return Element.string(
                symbols.chars().map(alphabet::indexOf).toArray(),
                alphabet.length(),
                kept,
                surface,
                others -> around(head, surface.write(spell(others, alphabet)), tail));
    }

    private static @Nullable String around(String head, @Nullable String middle, String tail) {
        return middle == null ? null : head + middle + tail;
    }

    private static String alphabet(String symbols) {
        for (String alphabet : ALPHABETS) {
            if (symbols.chars().allMatch(c -> alphabet.indexOf(c) >= 0)) {
                return alphabet;
            }
        }
        throw new IllegalStateException("The last alphabet has all symbols");
    }

    private static String spell(int[] symbols, String alphabet) {
        StringBuilder spelled = new StringBuilder(symbols.length);
        for (int symbol : symbols) {
            spelled.append(alphabet.charAt(symbol));
        }
        return spelled.toString();
    }
}

package io.tuomin.key;

import com.google.common.base.Splitter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A key set in one line: {@code tuomin-keys/1;aes;3f9a12bc;2026-11-23T05:11:39Z,<root>;…}, the form and its version, the suite, the id,
 * and for each version, from 1, when it was drawn and its root in Base64 (RFC 4648 §5, without padding).
 */
final class KeyText {

    private static final String FORM = "tuomin-keys/1";
    private static final int HEAD = 3;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final Splitter PARTS = Splitter.on(';');

    private KeyText() {}

    static char[] write(String id, Suite suite, List<KeySet.Root> roots) {
        String head = FORM + ";" + suite.id() + ";" + id;
        CharBuffer text = CharBuffer.allocate(head.length() + 80 * roots.size()).put(head);
        for (KeySet.Root root : roots) {
            byte[] secret = Base64.getUrlEncoder().withoutPadding().encode(root.secret());
            text.put(";" + root.created() + ",").put(StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(secret)));
            Arrays.fill(secret, (byte) 0);
        }
        char[] written = Arrays.copyOf(text.array(), text.position());
        Arrays.fill(text.array(), '\0');
        return written;
    }

    static KeySet read(CharSequence text) {
        List<String> parts = PARTS.splitToList(text.toString().strip());
        if (!parts.get(0).equals(FORM) || parts.size() <= HEAD || !isId(parts.get(2))) {
            throw unreadable();
        }
        List<KeySet.Root> roots = new ArrayList<>();
        for (String version : parts.subList(HEAD, parts.size())) {
            roots.add(root(roots.size() + 1, version));
        }
        return new KeySet(parts.get(2), Suite.named(parts.get(1)), roots);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The messages of the causes are left out: they quote the text. */
    private static KeySet.Root root(int number, String version) {
        int comma = version.indexOf(',');
        try {
            return KeySet.Root.read(
                    number,
                    Instant.parse(version.substring(0, Math.max(0, comma))),
                    Base64.getUrlDecoder().decode(version.substring(comma + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static KeyException unreadable() {
        return new KeyException(
                "This is no key set: it begins with " + FORM + ";aes; or " + FORM + ";sm;",
                "这不是密钥集：它应以 " + FORM + ";aes; 或 " + FORM + ";sm; 开头");
    }
}

package io.tuomin.cli;

import io.tuomin.inventory.Inventory.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its bytes: text in an encoding, a workbook, or nothing that is read. A file without a mark of its encoding is read whole
 * once to tell it: UTF-8 if all of it is, else GB18030, of which GBK and GB2312 are parts.
 *
 * @param charset the encoding of text; null if it is none
 * @param mark bytes of the byte order mark
 * @param reason why it is not read; null if it is
 */
record Content(
        @Nullable Charset charset, int mark, @Nullable Reason reason) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int PIECE = 1 << 16;

    /** In text, at most one unit of so many is a control character. */
    private static final int CONTROLS = 1_000;

    private static final List<String> OFFICE =
            List.of(".docx", ".docm", ".pptx", ".xlsm", ".xlsb", ".odt", ".ods", ".odp", ".ofd", ".wps", ".et");

    /** The first bytes of files, in hexadecimal, from an offset. */
    private record Magic(int offset, String bytes, Reason reason) {

        boolean begins(byte[] head) {
            for (int i = 0; i < bytes.length() / 2; i++) {
                int at = offset + i;
                if (at >= head.length || (head[at] & 0xFF) != Integer.parseInt(bytes.substring(2 * i, 2 * i + 2), 16)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "D0CF11E0", Reason.OFFICE_DOCUMENT),
            new Magic(0, "25504446", Reason.OFFICE_DOCUMENT),
            new Magic(0, "1F8B", Reason.ARCHIVE),
            new Magic(0, "425A68", Reason.ARCHIVE),
            new Magic(0, "377ABCAF", Reason.ARCHIVE),
            new Magic(0, "52617221", Reason.ARCHIVE),
            new Magic(0, "FD377A58", Reason.ARCHIVE),
            new Magic(0, "28B52FFD", Reason.ARCHIVE),
            new Magic(0, "89504E47", Reason.MEDIA),
            new Magic(0, "FFD8FF", Reason.MEDIA),
            new Magic(0, "47494638", Reason.MEDIA),
            new Magic(0, "52494646", Reason.MEDIA),
            new Magic(0, "494433", Reason.MEDIA),
            new Magic(4, "66747970", Reason.MEDIA));

    private static final Magic ZIP = new Magic(0, "504B0304", Reason.ARCHIVE);

    static Content of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (ZIP.begins(head)) {
            return name.endsWith(".xlsx")
                    ? new Content(null, 0, null)
                    : skipped(OFFICE.stream().anyMatch(name::endsWith) ? Reason.OFFICE_DOCUMENT : Reason.ARCHIVE);
        }
        for (Magic magic : MAGIC) {
            if (magic.begins(head)) {
                return skipped(magic.reason);
            }
        }
        if (name.endsWith(".xlsx")) {
            return skipped(Reason.DAMAGED);
        }
        return text(file, head);
    }

    private static Content skipped(Reason reason) {
        return new Content(null, 0, reason);
    }

    private static Content text(Path file, byte[] head) throws IOException {
        if (new Magic(0, "EFBBBF", Reason.BINARY).begins(head)) {
            return told(file, new Content(StandardCharsets.UTF_8, 3, null));
        }
        if (new Magic(0, "FFFE", Reason.BINARY).begins(head)) {
            return told(file, new Content(StandardCharsets.UTF_16LE, 2, null));
        }
        if (new Magic(0, "FEFF", Reason.BINARY).begins(head)) {
            return told(file, new Content(StandardCharsets.UTF_16BE, 2, null));
        }
        if (hasZero(file)) {
            return skipped(Reason.BINARY);
        }
        Content utf8 = new Content(StandardCharsets.UTF_8, 0, null);
        Content text = utf8.fits(file) ? utf8 : new Content(GB18030, 0, null);
        return told(file, text);
    }

    /** What says its encoding, or must have it, has to be in it. */
    private static Content told(Path file, Content text) throws IOException {
        return text.fits(file) ? text : skipped(Reason.UNKNOWN_ENCODING);
    }

    private static boolean hasZero(Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                for (int i = 0; i < count; i++) {
                    if (piece[i] == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the whole file is text in the encoding. */
    private boolean fits(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        long controls = 0;
        long units = 0;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            for (boolean more = true; more; ) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = count >= 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                for (CoderResult result = CoderResult.OVERFLOW; result.isOverflow(); ) {
                    result = decoder.decode(bytes, chars, !more);
                    if (result.isError()) {
                        return false;
                    }
                    chars.flip();
                    units += chars.length();
                    controls += chars.chars().filter(Content::isControl).count();
                    chars.clear();
                }
                bytes.compact();
            }
        }
        return controls * CONTROLS <= units;
    }

    /** Characters that text does not have; logs may have escapes. */
    private static boolean isControl(int c) {
        return c < ' ' && (c < '\b' || c > '\r') && c != 0x1B;
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    boolean isWorkbook() {
        return charset == null && reason == null;
    }

    /** Opens text behind its mark. A byte that the encoding does not know is an error. */
    BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, decoder()), Input.LINE);
    }
}

package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import io.tuomin.dictionary.Dictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The formats by type. A new one is a line here and a row in {@code formats.tsv}, which says of every type what of its values is kept, or
 * why it has no format. Immutable and safe to share.
 */
public final class Formats {

    private final ImmutableSortedMap<String, Format> formats;
    private final ImmutableMap<String, Note> notes;

    /**
     * What is said of a type.
     *
     * @param chinese what is kept of its values and shows in tokens, or why it has no format; in Chinese
     * @param english the same in English
     */
    public record Note(String chinese, String english) {}

    private Formats(List<Format> all) {
        ImmutableSortedMap.Builder<String, Format> byType = ImmutableSortedMap.naturalOrder();
        all.forEach(format -> byType.put(format.type(), format));
        formats = byType.buildOrThrow();
        notes = notes();
    }

    /**
     * The formats over the frozen tables.
     *
     * @throws io.tuomin.dictionary.DictionaryException if a table is missing; the message says what to add
     * @throws IllegalArgumentException if a table has been changed, or a format has fewer than a million values
     */
    public static Formats over(Dictionaries dictionaries) {
        Tables tables = new Tables(dictionaries);
        CitizenNumbers citizens = new CitizenNumbers(tables);
        PhoneNumbers phones = new PhoneNumbers(tables);
        List<Format> all = new ArrayList<>();
        all.add(citizens.citizens("RESIDENT_ID"));
        all.add(citizens.citizens("DRIVER_LICENSE_NO"));
        all.add(citizens.socialSecurity());
        all.add(citizens.residencePermits());
        all.add(citizens.permanentResidents());
        all.add(citizens.disabilityCertificates());
        all.add(citizens.students());
        all.add(citizens.licenceFiles());
        all.addAll(TravelDocuments.all());
        all.addAll(Certificates.all());
        all.add(phones.mobiles());
        all.add(phones.landlines());
        all.add(CardNumbers.bankCards());
        all.add(FirstOf.paymentAccounts(phones));
        all.add(Mailboxes.emails("EMAIL"));
        all.add(Mailboxes.weChatIds());
        all.add(new NetworkAddresses());
        all.addAll(DeviceNumbers.all());
        all.add(VehicleNumbers.plates());
        all.add(VehicleNumbers.vins());
        all.addAll(OrganisationNumbers.all());
        PlainNumbers.all().forEach(all::add);
        all.add(new HanNames(tables));
        all.add(new HanAddresses(tables));
        return new Formats(all);
    }

    private static ImmutableMap<String, Note> notes() {
        ImmutableMap.Builder<String, Note> notes = ImmutableMap.builder();
        try {
            for (String line :
                    Resources.readLines(Resources.getResource(Formats.class, "formats.tsv"), StandardCharsets.UTF_8)) {
                if (!line.startsWith("#") && !line.startsWith("type\t")) {
                    String[] cells = line.split("\t");
                    notes.put(cells[0], new Note(cells[1], cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table of formats", e);
        }
        return notes.buildOrThrow();
    }

    /** The types that have a format, sorted. */
    public Set<String> types() {
        return formats.keySet();
    }

    /** The format of a type; empty if it has none. */
    public Optional<Format> find(String type) {
        return Optional.ofNullable(formats.get(type));
    }

    /**
     * The format of a type.
     *
     * @throws IllegalArgumentException if it has none; the message says why, and what to use
     */
    public Format get(String type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException(unsupported(type)));
    }

    private String unsupported(String type) {
        Note note = note(type);
        return "No format-preserving tokens for " + type + ": " + note.english
                + ". Use an authenticated token, a keyed digest or a mask. " + type + "不支持保留格式令牌：" + note.chinese
                + "。请改用认证令牌、密钥摘要或掩码。";
    }

    /** What is kept of values of a type, or why it has no format. */
    public Note note(String type) {
        return notes.getOrDefault(type, new Note("该类型没有已知格式", "its values have no format that is known"));
    }

    /** All types that are spoken of. */
    Set<String> noted() {
        return notes.keySet();
    }
}

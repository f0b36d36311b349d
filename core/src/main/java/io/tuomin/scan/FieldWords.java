package io.tuomin.scan;

import com.google.common.primitives.Ints;
import io.tuomin.recognizer.EntitySpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that names of fields are made of, and what they say: the labels of the recognizers, and the table of names. Immutable. */
final class FieldWords {

    private static final int[] NOBODY = {};

    /** The words, to be looked for inside longer names. */
    final Lexicon lexicon;
    /** Words by their key, for names that consist of one: 省, {@code xm}. */
    final Map<String, Integer> byKey;
    /** By word, then by recognizer: what the word says. */
    final byte[][] says;
    /** By word: whether it names something that is not personal, and nothing that is. */
    final boolean[] negative;
    /** By word: whether it names things or organisations by their names. */
    final boolean[] thing;

    FieldWords(EntitySpec[] specs, FieldNames names) {
        Map<String, byte[]> sayings = new LinkedHashMap<>();
        Map<String, int[]> finders = new HashMap<>(); // several may find one type
        for (int i = 0; i < specs.length; i++) {
            finders.merge(specs[i].type().id(), new int[] {i}, Ints::concat);
            for (String hint : specs[i].context()) {
                saying(sayings, Lexicon.key(hint), specs.length)[i] = Dispatch.HINTS;
            }
        }
        for (int i = 0; i < specs.length; i++) {
            for (String label : specs[i].labels()) {
                saying(sayings, Lexicon.key(label), specs.length)[i] = Dispatch.NAMES;
            }
        }
        Set<String> notPersonal = new HashSet<>();
        Set<String> things = new HashSet<>();
        for (FieldNames.Name name : names.names()) {
            byte[] saying = saying(sayings, name.key(), specs.length);
            for (String type : name.types()) {
                int[] finding = finders.getOrDefault(type, NOBODY);
                if (FieldNames.isOfNoType(type) || anyNegative(finding, specs)) {
                    silence(saying, specs, names);
                }
                if (type.equals(FieldNames.NOT_PERSONAL)) {
                    notPersonal.add(name.key());
                }
                if (type.equals(FieldNames.THING)) {
                    things.add(name.key());
                }
                for (int i : finding) {
                    saying[i] = Dispatch.NAMES;
                }
            }
        }
        byKey = new HashMap<>();
        says = new byte[sayings.size()][];
        negative = new boolean[sayings.size()];
        thing = new boolean[sayings.size()];
        sayings.forEach((key, saying) -> {
            int word = byKey.size();
            byKey.put(key, word);
            says[word] = saying;
            negative[word] = notPersonal.contains(key) && isSilent(saying) || isNegative(saying, specs);
            thing[word] = things.contains(key) && isSilent(saying);
        });
        lexicon = Lexicon.of(List.copyOf(sayings.keySet()), Lexicon.Form.LABELS);
    }

    private static byte[] saying(Map<String, byte[]> sayings, String key, int recognizers) {
        return sayings.computeIfAbsent(key, k -> new byte[recognizers]);
    }

    private static boolean anyNegative(int[] recognizers, EntitySpec[] specs) {
        for (int i : recognizers) {
            if (specs[i].isNegative()) {
                return true;
            }
        }
        return false;
    }

    private static void silence(byte[] saying, EntitySpec[] specs, FieldNames names) {
        for (int i = 0; i < saying.length; i++) {
            saying[i] = names.maySilence(specs[i]) ? Dispatch.SILENT : saying[i];
        }
    }

    private static boolean isSilent(byte[] saying) {
        for (byte said : saying) {
            if (said != Dispatch.SILENT) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word names something that is not personal, and nothing that is. */
    static boolean isNegative(byte[] saying, EntitySpec[] specs) {
        boolean namesNegative = false;
        boolean saysPersonal = false;
        for (int i = 0; i < specs.length; i++) {
            namesNegative |= saying[i] == Dispatch.NAMES && specs[i].isNegative();
            saysPersonal |= saying[i] != Dispatch.SILENT && !specs[i].isNegative();
        }
        return namesNegative && !saysPersonal;
    }
}

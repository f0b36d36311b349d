package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words to be found in a text, as a trie that is entered by the first two characters. Immutable.
 *
 * <p>Matching is on normalized text. Labels and terms are compared without regard to case, and without the separators that people and
 * programmers put into them: {@code idCard}, {@code id_card} and {@code ID card} are one word, and 姓　名 is 姓名.
 */
final class Lexicon {

    /** Result of {@link #find} where no word begins. */
    static final long NONE = -1;

    /** Which words these are: how they are written, and where they may begin and end. */
    enum Form {
        /**
         * Names of fields and labels. One that begins or ends with an ASCII letter begins or ends where a word does, or at the hump of
         * a camel; it may end in a plural s.
         */
        LABELS,
        /** Beginnings of tokens: case counts, nothing is skipped, and they may end anywhere. */
        PREFIXES,
        /**
         * Words of a dictionary: no letter touches one that begins or ends with an ASCII letter, no digit one that begins or ends with
         * a digit.
         */
        TERMS
    }

    /** Bits of the smallest filter. */
    private static final int FILTER_BITS = 14;

    private final Form form;
    private final boolean exact;
    private final int shift;
    private final long[] filter;
    private final int[] rootPair; // open addressing
    private final int[] rootNode;
    private final int[] firstEdge;
    private final char[] edgeCharacter;
    private final int[] edgeTarget;
    private final int[] word;

    private Lexicon(Form form, Map<Integer, Integer> roots, List<Node> nodes) {
        this.form = form;
        exact = form == Form.PREFIXES;
        int capacity = Math.max(4, Integer.highestOneBit(roots.size()) << 2);
        int bits = Math.max(FILTER_BITS, Integer.numberOfTrailingZeros(capacity) + 2);
        shift = 32 - bits;
        filter = new long[1 << bits - 6];
        rootPair = new int[capacity];
        rootNode = new int[capacity];
        roots.forEach((pair, node) -> {
            filter[hash(pair) >> 6] |= 1L << hash(pair);
            int slot = hash(pair) & capacity - 1;
            while (rootPair[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            rootPair[slot] = pair;
            rootNode[slot] = node;
        });
        firstEdge = new int[nodes.size() + 1];
        word = new int[nodes.size()];
        int edges = nodes.stream().mapToInt(node -> node.edges.size()).sum();
        edgeCharacter = new char[edges];
        edgeTarget = new int[edges];
        int edge = 0;
        for (int i = 0; i < nodes.size(); i++) {
            firstEdge[i] = edge;
            word[i] = nodes.get(i).word;
            for (Map.Entry<Character, Node> entry : nodes.get(i).edges.entrySet()) {
                edgeCharacter[edge] = entry.getKey();
                edgeTarget[edge++] = entry.getValue().id;
            }
        }
        firstEdge[nodes.size()] = edge;
    }

    private static final class Node {
        private final TreeMap<Character, Node> edges = new TreeMap<>();
        private int id;
        private int word = -1;
    }

    /**
     * A lexicon of words; the id of a word is its place in the list. Words of a single character are not looked for.
     */
    static Lexicon of(List<String> words, Form form) {
        boolean exact = form == Form.PREFIXES;
        Node root = new Node();
        for (int id = 0; id < words.size(); id++) {
            String key = exact ? words.get(id) : key(words.get(id));
            if (key.length() < 2) {
                continue;
            }
            Node node = root;
            for (int i = 0; i < key.length(); i++) {
                node = node.edges.computeIfAbsent(key.charAt(i), c -> new Node());
            }
            node.word = id;
        }
        Map<Integer, Integer> roots = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        ArrayDeque<Node> queue = new ArrayDeque<>();
        root.edges.forEach((first, middle) -> middle.edges.forEach((second, node) -> {
            queue.add(node);
            number(queue, nodes);
            roots.put(pair(first, second), node.id);
        }));
        return new Lexicon(form, roots, nodes);
    }

    private static void number(ArrayDeque<Node> queue, List<Node> nodes) {
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            node.id = nodes.size();
            nodes.add(node);
            queue.addAll(node.edges.values());
        }
    }

    /** The form under which a word is kept: normalized, in lower case, without separators. */
    static String key(String word) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = lower(Characters.readsAs(word.charAt(i)));
            if (!isSeparator(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /**
     * The longest word that begins at a place.
     *
     * @return its id in the upper and its end in the lower 32 bits, or {@link #NONE}
     */
    long find(char[] text, int start, int length) {
        char first = exact ? text[start] : lower(text[start]);
        int at = next(form, text, start + 1, length, first);
        if (at >= length) {
            return NONE;
        }
        char second = exact ? text[at] : lower(text[at]);
        int node = root(pair(first, second));
        if (node < 0) {
            return NONE;
        }
        long found = NONE;
        char last = second;
        at++;
        while (true) {
            if (word[node] >= 0 && ends(text, at, length, last)) {
                found = (long) word[node] << 32 | at;
            } else if (word[node] >= 0 && form == Form.LABELS && isPlural(text, at, length, last)) {
                found = (long) word[node] << 32 | at + 1;
            }
            at = next(form, text, at, length, last);
            if (at >= length) {
                return found;
            }
            last = exact ? text[at] : lower(text[at]);
            node = follow(node, last);
            if (node < 0) {
                return found;
            }
            at++;
        }
    }

    private int root(int pair) {
        int hash = hash(pair);
        if ((filter[hash >> 6] & 1L << hash) == 0) {
            return -1;
        }
        int slot = hash & rootPair.length - 1;
        while (rootPair[slot] != pair) {
            if (rootPair[slot] == 0) {
                return -1;
            }
            slot = slot + 1 & rootPair.length - 1;
        }
        return rootNode[slot];
    }

    private int follow(int node, char c) {
        int low = firstEdge[node];
        int high = firstEdge[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (edgeCharacter[middle] == c) {
                return edgeTarget[middle];
            }
            if (edgeCharacter[middle] < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private boolean ends(char[] text, int at, int length, char last) {
        return switch (form) {
            case LABELS -> endsWord(text, at, length, last);
            case PREFIXES -> true;
            case TERMS -> endsTerm(text, at, length, last);
        };
    }

    /** Whether no letter follows a letter, no digit a digit. */
    private static boolean endsTerm(char[] text, int end, int length, char last) {
        return last >= 0x80 || end >= length || Characters.kind(text[end]) != Characters.kind(last);
    }

    /**
     * The next character that counts: behind a letter one separator is skipped (in a label only before another letter), behind a
     * Chinese character up to three spaces.
     */
    static int next(Form form, char[] text, int from, int length, char last) {
        int i = from;
        while (i < length && text[i] == Candidate.INVISIBLE) {
            i++;
        }
        if (form == Form.PREFIXES || i >= length || !isSeparator(text[i])) {
            return i;
        }
        if (last < 0x80 && form == Form.TERMS) {
            boolean number = Candidate.isDigit(last) && i + 1 < length && Candidate.isDigit(text[i + 1]);
            return number ? length : i + 1;
        }
        if (last < 0x80) {
            return i + 1 < length && text[i + 1] < 0x80 && Characters.kind(text[i + 1]) == Characters.LETTER
                    ? i + 1
                    : length;
        }
        int j = i;
        while (j < length && j < i + 3 && text[j] == ' ') {
            j++;
        }
        return j;
    }

    /** Whether a word may begin here: not inside a run of letters, except at the hump of a camel. */
    static boolean beginsWord(char[] text, int start, int length) {
        if (start == 0 || Characters.kind(text[start - 1]) != Characters.LETTER) {
            return true;
        }
        char before = text[start - 1];
        return isUpper(text[start]) && (!isUpper(before) || start + 1 < length && isLower(text[start + 1]));
    }

    private static boolean endsWord(char[] text, int end, int length, char last) {
        if (last >= 0x80 || end >= length || Characters.kind(text[end]) != Characters.LETTER) {
            return true;
        }
        char before = text[end - 1];
        return isUpper(text[end]) && (!isUpper(before) || end + 1 < length && isLower(text[end + 1]));
    }

    /** phones is a form of phone. */
    private static boolean isPlural(char[] text, int end, int length, char last) {
        return last != 's' && (text[end] | 0x20) == 's' && endsWord(text, end + 1, length, 's');
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '_' || c == '-' || c == '.';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static char lower(char c) {
        return isUpper(c) ? (char) (c | 0x20) : c;
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private int hash(int pair) {
        return (pair * 0x9E3779B1) >>> shift;
    }
}

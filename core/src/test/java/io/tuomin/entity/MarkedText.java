package io.tuomin.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its findings marked: {@code 车牌«LICENSE_PLATE:京A12345»在此}. A mark {@code «TYPE~:…»} expects a suspicion, of confidence 50
 * to 59; a plain mark expects 60 or more.
 */
record MarkedText(String text, List<Mark> marks) {

    record Mark(String type, int start, int end, boolean suspected) {

        Mark shiftedBy(int units) {
            return new Mark(type, start + units, end + units, suspected);
        }
    }

    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        while (true) {
            int open = marked.indexOf('«', at);
            if (open < 0) {
                return new MarkedText(text.append(marked, at, marked.length()).toString(), List.copyOf(marks));
            }
            int colon = marked.indexOf(':', open);
            int close = marked.indexOf('»', colon);
            if (colon < 0 || close < 0) {
                throw new IllegalArgumentException("A mark is «TYPE:value»: " + marked);
            }
            text.append(marked, at, open);
            String type = marked.substring(open + 1, colon);
            boolean suspected = type.endsWith("~");
            int start = text.length();
            text.append(marked, colon + 1, close);
            marks.add(
                    new Mark(suspected ? type.substring(0, type.length() - 1) : type, start, text.length(), suspected));
            at = close + 1;
        }
    }

    /** The same findings with text before and behind. */
    MarkedText between(String before, String behind) {
        return new MarkedText(
                before + text + behind,
                marks.stream().map(mark -> mark.shiftedBy(before.length())).toList());
    }

    /** The same in full width. */
    MarkedText inFullWidth() {
        StringBuilder wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c == ' ' ? '\u3000' : c);
        }
        return new MarkedText(wide.toString(), marks);
    }

    /** The text twice, with something between. */
    MarkedText twice(String between) {
        List<Mark> both = new ArrayList<>(marks);
        marks.forEach(mark -> both.add(mark.shiftedBy(text.length() + between.length())));
        return new MarkedText(text + between + text, both);
    }
}

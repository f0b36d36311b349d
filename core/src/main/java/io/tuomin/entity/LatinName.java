package io.tuomin.entity;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;

/** Names in Latin letters, where a label or a field names them. */
final class LatinName {

    private LatinName() {}

    /** Reports two to four capitalized words, if they stand there: Zhang Wei, ZHANG/WEI, John O'Neill. */
    static boolean report(Candidate candidate, FindingSink sink, int start) {
        int words = 0;
        int end = start;
        int i = start;
        int label = candidate.nextLabel(start);
        while (words < 4 && i != label && candidate.at(i) >= 'A' && candidate.at(i) <= 'Z') {
            int from = i;
            while (Candidate.isLetter(candidate.at(i))
                    || candidate.at(i) == '\'' && Candidate.isLetter(candidate.at(i + 1))) {
                i++;
            }
            if (i - from < 2 && candidate.at(i) != '.' || i - from > 20) {
                break;
            }
            words++;
            i += i - from == 1 ? 1 : 0; // the dot of an initial
            end = i;
            if (candidate.at(i) == ' '
                    || candidate.at(i) == '/'
                    || candidate.at(i) == '-'
                    || candidate.at(i) == ',' && candidate.at(i + 1) == ' ') {
                i += candidate.at(i) == ',' ? 2 : 1;
            }
        }
        boolean apart = !Candidate.isDigit(candidate.at(end))
                && !Candidate.isLetter(candidate.at(end))
                && candidate.at(end) != '_'
                && candidate.at(end) != '*'
                && candidate.at(end) != '@';
        boolean believed = words >= 2 && apart;
        if (believed) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        }
        return believed;
    }
}

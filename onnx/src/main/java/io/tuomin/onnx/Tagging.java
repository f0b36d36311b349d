package io.tuomin.onnx;

/** The label of each token of a text, with its probability, and the values that the labels make up. */
final class Tagging {

    private final Labels labels;
    private final int[] label;
    private final float[] probability;

    Tagging(Labels labels, int tokens) {
        this.labels = labels;
        label = new int[tokens];
        probability = new float[tokens];
    }

    /** Sets the label of a token: that of the highest number, with its share of the softmax of all. */
    void set(int token, float[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        double sum = 0;
        for (float number : numbers) {
            sum += Math.exp(number - numbers[best]);
        }
        label[token] = best;
        probability[token] = (float) (1 / sum);
    }

    /** Takes values. */
    interface Values {

        /**
         * One value.
         *
         * @param kind its kind, as the model names it
         * @param first its first token
         * @param last its last token
         * @param probability mean of the probabilities of its tokens
         */
        void value(String kind, int first, int last, double probability);
    }

    /**
     * Tells the values in their order. Labels that do not fit together are read in favour of a value: what goes on with nothing
     * begins one. Of a word in several pieces the first piece decides.
     */
    void tell(Tokens tokens, Values values) {
        int first = -1;
        String kind = "";
        for (int token = 0; token <= label.length; token++) {
            if (token < label.length && token > 0 && tokens.goesOn(token)) {
                continue;
            }
            Labels.Label now =
                    token < label.length ? labels.get(label[token]) : new Labels.Label(Labels.Position.OUTSIDE, "");
            boolean goesOn = first >= 0
                    && now.kind().equals(kind)
                    && (now.position() == Labels.Position.INSIDE || now.position() == Labels.Position.END);
            if (first >= 0 && !goesOn) {
                values.value(kind, first, token - 1, mean(first, token));
                first = -1;
            }
            if (first < 0 && now.position() != Labels.Position.OUTSIDE) {
                first = token;
                kind = now.kind();
            }
            boolean ends = now.position() == Labels.Position.END || now.position() == Labels.Position.SINGLE;
            if (first >= 0 && ends) {
                int end = token + 1;
                while (end < label.length && tokens.goesOn(end)) {
                    end++;
                }
                values.value(kind, first, end - 1, mean(first, end));
                first = -1;
            }
        }
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int token = from; token < to; token++) {
            sum += probability[token];
        }
        return sum / (to - from);
    }
}

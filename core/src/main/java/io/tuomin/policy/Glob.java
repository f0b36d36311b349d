package io.tuomin.policy;

/** A pattern for names in which {@code *} stands for any characters and {@code ?} for one; case makes no difference. Immutable. */
record Glob(String pattern) {

    /** Whether it fits a name. Goes back to the last star alone, so that it takes at most as many steps as both lengths multiplied. */
    boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int behindStar = 0;
        while (in < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                behindStar = in;
            } else if (at < pattern.length() && fits(pattern.charAt(at), name.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++behindStar;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean fits(char pattern, char c) {
        return pattern == '?' || Character.toLowerCase(pattern) == Character.toLowerCase(c);
    }

    @Override
    public String toString() {
        return pattern;
    }
}

package io.tuomin.strategy.tokenization.format;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the internet. Of version 4, a public address becomes another one. Of version 6, the first group is kept, and the groups
 * have as many digits as before. Reserved addresses are nobody's, and refused.
 */
final class NetworkAddresses extends Format {

    private static final long ALL = 1L << 32;
    private static final int BYTE = 256;

    /** What is reserved (RFC 6890): as the first address and the number of bits, in order. */
    private static final ImmutableList<Reserved> RESERVED = ImmutableList.of(
            reserved("0.0.0.0", 8),
            reserved("10.0.0.0", 8),
            reserved("100.64.0.0", 10),
            reserved("127.0.0.0", 8),
            reserved("169.254.0.0", 16),
            reserved("172.16.0.0", 12),
            reserved("192.0.0.0", 24),
            reserved("192.0.2.0", 24),
            reserved("192.168.0.0", 16),
            reserved("198.18.0.0", 15),
            reserved("198.51.100.0", 24),
            reserved("203.0.113.0", 24),
            reserved("224.0.0.0", 3));

    private static final long PUBLIC =
            ALL - RESERVED.stream().mapToLong(Reserved::size).sum();

    /** A range of addresses. */
    private record Reserved(long first, long size) {}

    private static Reserved reserved(String first, int bits) {
        long address = Integer.toUnsignedLong(InetAddresses.coerceToInteger(InetAddresses.forString(first)));
        return new Reserved(address, ALL >> bits);
    }

    NetworkAddresses() {
        super("IP_ADDRESS");
    }

    @Override
    public ImmutableList<Form> forms() {
        return ImmutableList.of(
                new Form("9.9.9.9", String.format("%,d", PUBLIC)),
                new Form("====:A…:A…", "16^n, n ≥ " + Element.shortest(16)));
    }

    @Override
    Reading read(String value) {
        return value.indexOf(':') < 0 && value.indexOf('：') < 0 ? version4(value) : version6(value);
    }

    private static Reading version4(String value) {
        boolean wide = value.charAt(0) >= '０' && value.charAt(0) <= '９';
        List<String> octets = new ArrayList<>();
        StringBuilder signs = new StringBuilder();
        StringBuilder octet = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char narrow = wide ? (char) (c - '０' + '0') : c;
            if (narrow >= '0' && narrow <= '9') {
                octet.append(narrow);
            } else {
                octets.add(octet.toString());
                signs.append(c);
                octet.setLength(0);
            }
        }
        octets.add(octet.toString());
        long address = 0;
        for (String each : octets) {
            Integer number = Ints.tryParse(each);
            if (number == null || number >= BYTE || !each.equals(number.toString())) {
                return Refusal.OTHER_FORM;
            }
            address = address * BYTE + number;
        }
        if (octets.size() != 4) {
            return Refusal.OTHER_FORM;
        }
        long rank = rank(address);
        String between = signs.toString();
        return rank < 0
                ? Refusal.NOT_ALLOCATED
                : Element.number(rank, PUBLIC, "", List.of(between, wide), other -> write(other, between, wide));
    }

    private static long rank(long address) {
        long rank = address;
        for (Reserved range : RESERVED) {
            if (address >= range.first) {
                if (address < range.first + range.size) {
                    return -1;
                }
                rank -= range.size;
            }
        }
        return rank;
    }

    private static String write(long rank, String signs, boolean wide) {
        long address = rank;
        for (Reserved range : RESERVED) {
            if (address >= range.first) {
                address += range.size;
            }
        }
        StringBuilder written = new StringBuilder();
        for (int octet = 0; octet < 4; octet++) {
            String digits = Long.toString(address >> 24 - 8 * octet & BYTE - 1);
            digits.chars().forEach(c -> written.append((char) (wide ? c - '0' + '０' : c)));
            written.append(octet < 3 ? signs.substring(octet, octet + 1) : "");
        }
        return written.toString();
    }

    private static Reading version6(String value) {
        Surface surface = Surface.of(value, Surface.Letters.FOLDED);
        String symbols = surface.symbols();
        int first = 1;
        while (first < symbols.length() && !surface.isApart(first - 1)) {
            first++;
        }
        if (surface.isMixed()
                || value.indexOf('.') >= 0
                || value.indexOf('%') >= 0
                || first != 4
                || "23".indexOf(symbols.charAt(0)) < 0
                || !symbols.chars().allMatch(c -> Field.HEX.indexOf(c) >= 0)
                || !value.startsWith("2") && !value.startsWith("3")) {
            return Refusal.OTHER_FORM;
        }
        if (isDocumentation(symbols, surface)) {
            return Refusal.NOT_ALLOCATED;
        }
        String head = symbols.substring(0, first);
        return Element.string(
                symbols.chars().skip(first).map(Field.HEX::indexOf).toArray(),
                Field.HEX.length(),
                head,
                List.of(surface, hasLeadingZero(surface)),
                others -> write(others, head, surface));
    }

    /** 2001:db8::/32, 2001:0db8::/32 (RFC 3849). */
    private static boolean isDocumentation(String symbols, Surface surface) {
        int end = 5;
        while (end < symbols.length() && !surface.isApart(end - 1)) {
            end++;
        }
        return symbols.startsWith("2001")
                && symbols.length() > 4
                && Strings.padStart(symbols.substring(4, end), 4, '0').equals("0DB8");
    }

    /** Whether a group begins with a zero that could be left out. */
    private static boolean hasLeadingZero(Surface surface) {
        String symbols = surface.symbols();
        for (int i = 1; i + 1 < symbols.length(); i++) {
            if (symbols.charAt(i) == '0' && surface.isApart(i - 1) && !surface.isApart(i)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String write(int[] others, String head, Surface surface) {
        StringBuilder symbols = new StringBuilder(head);
        for (int other : others) {
            symbols.append(Field.HEX.charAt(other));
        }
        return surface.write(symbols);
    }
}

package io.tuomin.strategy.anonymization;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import io.tuomin.model.Part;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The network of an address, in the notation of RFC 4632: so many bits of IPv4, and of IPv6. */
record Network(int bits, int bits6) implements Vague {

    @Override
    public @Nullable String of(CharSequence text, int start, int end, ImmutableList<Part> parts) {
        String value = text.subSequence(start, end).toString();
        if (!InetAddresses.isInetAddress(value)) {
            return null;
        }
        byte[] address = InetAddresses.forString(value).getAddress();
        int kept = address.length == 4 ? bits : bits6;
        for (int i = 0; i < address.length; i++) {
            int left = Math.max(0, Math.min(8, kept - 8 * i));
            address[i] &= (byte) (0xFF << 8 - left);
        }
        String network = shown(address);
        boolean said = end < text.length() && text.charAt(end) == '/' && network.equals(value);
        return said ? network : network + "/" + kept;
    }

    private static String shown(byte[] address) {
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes or sixteen", e);
        }
    }
}

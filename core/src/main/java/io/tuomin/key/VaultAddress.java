package io.tuomin.key;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where a Vault is: scheme, host, port, and maybe a prefix of all paths, such as that of a proxy before it. By http, this is this machine: the host
 * is looked up once, so that it cannot be another one when it is asked. Immutable and safe to share.
 */
final class VaultAddress {

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_.~-]+)*/*");

    private final String host;
    private final String base;

    private VaultAddress(String host, String base) {
        this.host = host;
        this.base = base;
    }

    /**
     * An address.
     *
     * @throws KeyException if it is none, or the token would go over the network in clear; the address is not quoted, since it may hold a password
     */
    static VaultAddress of(URI address) {
        String prefix = address.getRawPath() == null ? "" : address.getRawPath();
        String host = address.getHost();
        if (host == null || !isPlain(address) || !PREFIX.matcher(prefix).matches() || prefix.contains("/.")) {
            throw refused();
        }
        if ("https".equalsIgnoreCase(address.getScheme())) {
            return new VaultAddress(host, base("https", host, address.getPort(), prefix));
        }
        if ("http".equalsIgnoreCase(address.getScheme())) {
            return new VaultAddress(host, base("http", loopback(host), address.getPort(), prefix));
        }
        throw refused();
    }

    private static boolean isPlain(URI address) {
        return address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
    }

    /** An address as it is written. */
    static VaultAddress of(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            throw refused(); // its message quotes the text
        }
    }

    private static KeyException refused() {
        return new KeyException(
                "The address of a Vault is https://HOST:PORT, maybe with a path, or http on this machine",
                "Vault 的地址形如 https://主机:端口，可带路径；http 只能用于本机");
    }

    /** What the host is on this machine, as a number. */
    private static String loopback(String host) {
        try {
            InetAddress found = InetAddress.getByName(host);
            if (found.isLoopbackAddress()) {
                String number = found.getHostAddress();
                return number.indexOf(':') < 0 ? number : "[" + number + "]";
            }
        } catch (UnknownHostException e) {
            // as below
        }
        throw refused();
    }

    private static String base(String scheme, String host, int port, String prefix) {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port) + prefix.replaceAll("/+$", "") + "/v1/";
    }

    /** Where a path of the API is, version 1. */
    URI api(String path) {
        return URI.create(base + path);
    }

    /** The host, as it was written. */
    String host() {
        return host;
    }

    @Override
    public String toString() {
        return host;
    }
}

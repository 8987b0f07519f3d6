package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of the service. Journeys and the key are sent there, so it is either encrypted or on this machine.
 * Immutable and thread-safe.
 */
public final class ServiceUrl {
    /** The IHC service. */
    public static final ServiceUrl DEFAULT = of("https://api.ihc-attribution.com/v1/compute_ihc");

    private static final String ENDPOINT = "compute_ihc";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}");

    private final URI endpoint;

    private ServiceUrl(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Parses an address. Without a path, {@code /v1/compute_ihc} is added; a path that ends in {@code compute_ihc} is
     * not changed; to any other path, {@code /compute_ihc} is added.
     *
     * @throws TributaryException USAGE when it is neither https nor http to this machine (127.x.x.x, [::1], localhost),
     *     or has a user, a query or a fragment. The message does not repeat the address, which may contain a password.
     */
    public static ServiceUrl of(String text) {
        URI given = parse(text);
        String scheme = lower(Optional.ofNullable(given.getScheme()));
        String host = lower(Optional.ofNullable(given.getHost()));
        boolean safe = scheme.equals("https")
                || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
        if (!safe || host.isEmpty()) {
            throw refused("is neither https nor http to this machine");
        }
        if (given.getRawUserInfo() != null || given.getRawQuery() != null || given.getRawFragment() != null) {
            throw refused("holds a user, a query or a fragment");
        }
        String port = given.getPort() == -1 ? "" : ":" + given.getPort();
        String path = Optional.ofNullable(given.getRawPath()).orElse("");
        return new ServiceUrl(parse(scheme + "://" + host + port + endpointPath(path)));
    }

    private static String endpointPath(String given) {
        String path = given.replaceAll("/+$", "");
        if (path.isEmpty()) {
            return "/v1/" + ENDPOINT;
        }
        return path.endsWith("/" + ENDPOINT) ? path : path + "/" + ENDPOINT;
    }

    /** Returns the address for a conversion type, which may contain any characters. */
    public URI compute(String conversionType) {
        // URLEncoder uses form encoding, with a plus for a blank; in an address it is %20.
        String encoded =
                URLEncoder.encode(conversionType, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(endpoint + "?conv_type_id=" + encoded);
    }

    /** Returns the host, with its port if given, for messages. */
    public String host() {
        return endpoint.getRawAuthority();
    }

    /** Returns the address without the conversion type. */
    @Override
    public String toString() {
        return endpoint.toString();
    }

    private static URI parse(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw refused("cannot be read");
        }
    }

    private static String lower(Optional<String> part) {
        return part.orElse("").toLowerCase(Locale.ROOT);
    }

    private static TributaryException refused(String why) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The address of the service " + why + ".",
                "Give an address such as https://api.ihc-attribution.com/v1/compute_ihc; http is accepted only for"
                        + " localhost, 127.x.x.x and [::1].");
    }
}

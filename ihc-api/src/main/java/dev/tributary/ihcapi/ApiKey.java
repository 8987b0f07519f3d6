package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.key.EchoedKey;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

/** The API key, a secret. Its value is only available to the client's header. Immutable. */
public final class ApiKey {
    private static final String HIDDEN = "***";

    /** Placeholders used in templates; letters only. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("changeme", "yourapikey", "yourapikeyhere", "insertyourkey", "placeholder", "todo");

    /** A shorter text may occur in an answer by chance, and is not a secret. */
    private static final int SHORTEST_SECRET = 8;

    private final String value;
    private final EchoedKey echoed;

    private ApiKey(String value) {
        this.value = value;
        this.echoed = new EchoedKey(value);
    }

    /**
     * Creates a key from an environment variable or a file; one newline at its end is dropped.
     *
     * @throws TributaryException USAGE when it is empty, the placeholder of a template, or contains anything but
     *     visible ASCII characters: it could not be sent as a header
     */
    public static ApiKey of(String text) {
        String value = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        value = value.endsWith("\r") ? value.substring(0, value.length() - 1) : value;
        if (value.isEmpty()) {
            throw new TributaryException(ProblemKind.USAGE, "The API key is empty.", "Give the key of your account.");
        }
        if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The API key holds a blank, a line break or another character that no key has.",
                    "Copy the key alone, without quotes, blanks or a second line.");
        }
        if (PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The API key is the placeholder of a template.",
                    "Put the key of your account in its place.");
        }
        return new ApiKey(value);
    }

    /** Adds the key to the headers of a request; it is not available otherwise. */
    public void sign(HttpRequest.Builder request) {
        request.header("x-api-key", value);
    }

    /** Compares with a given key, in constant time. */
    public boolean matches(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a text of the service with the key removed, if the service has repeated it. */
    public String hideIn(String text) {
        return echoed.hideIn(text);
    }

    /**
     * Returns an answer with the key removed, before it is stored or truncated. If the key also occurs in the request
     * body, it is data, ids in the answer contain it, too, and the answer is not changed.
     */
    public Payload hideIn(Payload answer, Payload sent) {
        Payload hidden = value.length() < SHORTEST_SECRET ? answer : answer.changed(echoed::hideIn);
        boolean isData = !hidden.equals(answer) && !sent.changed(echoed::hideIn).equals(sent);
        return isData ? answer : hidden;
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}

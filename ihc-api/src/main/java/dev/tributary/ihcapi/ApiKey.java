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

/** The secret that the service asks for. It shows itself to nobody but the client's header. Immutable. */
public final class ApiKey {
    private static final String HIDDEN = "***";

    /** What stands in templates; letters alone. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("changeme", "yourapikey", "yourapikeyhere", "insertyourkey", "placeholder", "todo");

    /** A shorter one may stand in any answer without having been repeated; then it is no secret either. */
    private static final int SHORTEST_SECRET = 8;

    private final String value;
    private final EchoedKey echoed;

    private ApiKey(String value) {
        this.value = value;
        this.echoed = new EchoedKey(value);
    }

    /**
     * A key as it was read from an environment variable or a file; one newline at its end is dropped.
     *
     * @throws TributaryException USAGE when it is empty, the placeholder of a template, or holds anything but visible ASCII
     *     characters: it could not be sent as a header
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

    /** Puts the secret where the service looks for it; nobody else sees it. */
    public void sign(HttpRequest.Builder request) {
        request.header("x-api-key", value);
    }

    /** Whether somebody has given this key. How long that takes says nothing of how near a wrong one is. */
    public boolean matches(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    /** A text of the service with the key taken out, should the service have repeated it. */
    public String hideIn(String text) {
        return echoed.hideIn(text);
    }

    /**
     * An answer with the key taken out of it, before anybody keeps or cuts it. What was sent itself is data: where the key stands
     * in that, ids in the answer have it, too, and the answer is left as it is.
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

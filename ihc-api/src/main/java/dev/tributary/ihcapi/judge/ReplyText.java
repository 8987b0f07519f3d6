package dev.tributary.ihcapi.judge;

import dev.tributary.ihcapi.client.Reply;
import dev.tributary.ihcapi.wire.Answer;
import dev.tributary.ihcapi.wire.ServiceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a reply that may be shown to a user. */
final class ReplyText {
    private static final int LOOKED_AT = 8192;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)", Pattern.CASE_INSENSITIVE);

    private ReplyText() {}

    /** Returns whether the reply is a web page. */
    static boolean isPage(Reply.Answered reply) {
        return start(reply).startsWith("<");
    }

    /** Returns a description of what was received instead of an answer. */
    static String found(Reply.Answered reply, Answer answer) {
        String start = start(reply);
        if (start.startsWith("<")) {
            return page(start);
        }
        if (answer instanceof Answer.Unexpected unexpected) {
            return unexpected.why();
        }
        return "no list of values (" + said(reply, answer) + ")";
    }

    /** Returns the message of a refusal. */
    static String said(Reply.Answered reply, Answer answer) {
        if (answer instanceof Answer.Read read) {
            return read.message()
                    .or(() -> read.failures().stream().findFirst().map(Answer.Failure::reason))
                    .orElse("no message");
        }
        String start = start(reply);
        if (start.startsWith("<")) {
            return page(start);
        }
        return start.isEmpty() ? "no message" : ServiceText.shown(start);
    }

    /** Returns scheme, host and port of an address; its path and query may contain private data. */
    static String origin(String location) {
        try {
            URI uri = new URI(location.strip());
            if (uri.getScheme() == null || uri.getHost() == null) {
                return "another path of the same host";
            }
            String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
            return ServiceText.shown(uri.getScheme() + "://" + uri.getHost() + port);
        } catch (URISyntaxException e) {
            return "an address that cannot be read";
        }
    }

    private static String page(String start) {
        Matcher title = TITLE.matcher(start);
        return title.find() ? "a web page titled '" + ServiceText.shown(title.group(1)) + "'" : "a web page";
    }

    private static String start(Reply.Answered reply) {
        try {
            byte[] start = reply.stream().readNBytes(LOOKED_AT);
            return new String(start, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

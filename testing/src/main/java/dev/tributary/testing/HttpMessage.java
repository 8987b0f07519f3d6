package dev.tributary.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request or an answer as sent over the network. Only bodies with a declared length are supported. */
final class HttpMessage {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d+)\\s*$");
    private static final String END = "\r\n\r\n";

    private final byte[] head;
    private final byte[] body;

    private HttpMessage(byte[] head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Returns the first line and the headers, with the empty line after them. */
    byte[] head() {
        return head;
    }

    /** Returns the body. */
    byte[] body() {
        return body;
    }

    /** Returns the next message of a connection; empty if there is none or it is incomplete. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (last != 0x0d0a0d0a) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.write(next);
            last = (last << 8) | next;
        }
        Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
        byte[] body = in.readNBytes(size);
        return body.length < size ? Optional.empty() : Optional.of(new HttpMessage(head.toByteArray(), body));
    }

    /** Returns the same with a header that the connection will be closed, instead of headers that keep it open. */
    HttpMessage closing() {
        String told = new String(head, StandardCharsets.ISO_8859_1).replaceAll("(?im)^connection:.*\r\n", "");
        String closed = told.substring(0, told.length() - END.length()) + "\r\nConnection: close" + END;
        return new HttpMessage(closed.getBytes(StandardCharsets.ISO_8859_1), body);
    }
}

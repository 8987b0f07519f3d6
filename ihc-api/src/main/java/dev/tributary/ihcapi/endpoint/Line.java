package dev.tributary.ihcapi.endpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.nio.ServerHttp1IOEventHandler;
import org.apache.hc.core5.http.impl.nio.ServerHttp1StreamDuplexerFactory;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ProtocolIOSession;

/** A connection, as the library's reactor calls it. */
final class Line extends ServerHttp1IOEventHandler {
    /** Stalled heads are held, too, so they are no longer than need be. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(4 << 10)
            .setMaxHeaderCount(40)
            .setMaxEmptyLineCount(4)
            .build();

    private static final HttpProcessor HEADERS = HttpProcessorBuilder.create()
            .addAll(new ResponseDate(), new ResponseContent(), new ResponseConnControl())
            .build();

    private static final byte[] TURNED_AWAY = """
            HTTP/1.1 503 Service Unavailable\r
            Retry-After: 1\r
            Content-Length: 0\r
            Connection: close\r
            \r
            """.getBytes(StandardCharsets.US_ASCII);

    private final Office office;
    private final Caller caller;

    private Line(ProtocolIOSession session, Office office, Caller caller) {
        super(new ServerHttp1StreamDuplexerFactory(
                        HEADERS,
                        (request, context) -> new Exchange(office, caller),
                        LIMITS,
                        CharCodingConfig.DEFAULT,
                        null,
                        null)
                .create("http", session));
        this.office = office;
        this.caller = caller;
    }

    static Line of(ProtocolIOSession session, Office office) {
        Caller caller = new Caller(
                () -> session.setEvent(SelectionKey.OP_READ),
                () -> session.close(CloseMode.IMMEDIATE),
                office.callers().now());
        return new Line(session, office, caller);
    }

    @Override
    public void connected(IOSession session) throws IOException {
        super.connected(session);
        session.clearEvent(SelectionKey.OP_READ);
        switch (office.callers().admit(caller)) {
            case IN -> session.setEvent(SelectionKey.OP_READ);
            case WAITS -> {}
            case TURNED_AWAY -> {
                session.write(ByteBuffer.wrap(TURNED_AWAY));
                session.close(CloseMode.GRACEFUL);
            }
        }
    }

    @Override
    public void inputReady(IOSession session, ByteBuffer bytes) throws IOException {
        office.callers().heard(caller);
        super.inputReady(session, bytes);
    }

    @Override
    public void disconnected(IOSession session) {
        office.callers().gone(caller);
        super.disconnected(session);
    }
}

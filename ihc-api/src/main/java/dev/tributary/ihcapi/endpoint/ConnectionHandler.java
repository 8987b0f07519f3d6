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

/** The callbacks of a connection for the library's reactor. */
final class ConnectionHandler extends ServerHttp1IOEventHandler {
    /** Headers of stalled requests are buffered, too, so their limits are low. */
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

    private final SharedState shared;
    private final Connection connection;

    private final FurtherAnswers further;

    private ConnectionHandler(
            ProtocolIOSession session, SharedState shared, Connection connection, FurtherAnswers further) {
        super(new ServerHttp1StreamDuplexerFactory(
                        HEADERS,
                        (request, context) -> new Exchange(shared, connection),
                        LIMITS,
                        CharCodingConfig.DEFAULT,
                        further,
                        null)
                .create("http", session));
        this.shared = shared;
        this.connection = connection;
        this.further = further;
    }

    static ConnectionHandler of(ProtocolIOSession session, SharedState shared) {
        Connection connection = new Connection(
                () -> session.setEvent(SelectionKey.OP_READ),
                () -> session.close(CloseMode.IMMEDIATE),
                shared.connections().now());
        return new ConnectionHandler(session, shared, connection, new FurtherAnswers());
    }

    @Override
    public void connected(IOSession session) throws IOException {
        super.connected(session);
        session.clearEvent(SelectionKey.OP_READ);
        switch (shared.connections().admit(connection)) {
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
        shared.connections().heard(connection);
        super.inputReady(session, bytes);
    }

    /** Also closes if the library would wait for answers queued after the last one that it sends. */
    @Override
    public void outputReady(IOSession session) throws IOException {
        super.outputReady(session);
        if (further.isOver() && (session.getEventMask() & SelectionKey.OP_WRITE) == 0) {
            session.close(CloseMode.GRACEFUL);
        }
    }

    @Override
    public void disconnected(IOSession session) {
        shared.connections().gone(connection);
        super.disconnected(session);
    }
}

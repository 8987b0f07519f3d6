package dev.tributary.ihcapi.endpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.ResponseChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, processed asynchronously: the body arrives in pieces through callbacks, and the answer is
 * written as the client reads it. No thread waits for the client.
 */
final class Exchange implements AsyncServerExchangeHandler {
    /** Bytes of a request that are not counted, because every connection has memory for them. */
    private static final int FREE = 64 << 10;

    /** A client that is refused while it still sends may see a broken connection instead of the reason. */
    private static final int MOST_PASSED_OVER = 64 << 20;

    private final SharedState shared;
    private final Connection connection;
    private final ReceivedBody body = new ReceivedBody();
    private Admission admission = new Admission.Refused(Response.FAILED);
    private @Nullable ReplyChannel reply;
    private int passedOver;

    /** The bytes of memory in use, the part that is reserved, and whether the engine is waiting for the body. */
    private long kept;

    private long held;
    private boolean computing;

    /** The part of the answer that the client has not received; null before and after. */
    private @Nullable ByteBuffer answer;

    private boolean ended;

    Exchange(SharedState shared, Connection connection) {
        this.shared = shared;
        this.connection = connection;
        connection.onEnd(this::drop);
    }

    @Override
    public void handleRequest(
            HttpRequest request, @Nullable EntityDetails announced, ResponseChannel channel, HttpContext context)
            throws HttpException, IOException {
        reply = new ReplyChannel(channel, context);
        if (!shared.connections().begun(connection)) {
            connection.end();
            return;
        }
        admission = shared.admit(request);
        if (announced == null) {
            streamEnd(List.of());
        } else if (request.containsHeader(HttpHeaders.EXPECT)) {
            if (admission instanceof Admission.Refused refused) {
                send(refused.response(), true);
            } else {
                channel.sendInformation(new BasicHttpResponse(100), context);
            }
        }
    }

    /** No limit here: reservations limit the buffers. */
    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        capacity.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        if (admission instanceof Admission.Granted) {
            keep(bytes);
        }
        passedOver += bytes.remaining();
        bytes.position(bytes.limit());
        if (passedOver > MOST_PASSED_OVER) {
            connection.end();
        }
    }

    private void keep(ByteBuffer bytes) {
        if (body.size() + bytes.remaining() > ReceivedBody.MOST_BYTES) {
            admission = new Admission.Refused(Response.TOO_LARGE);
        } else if (hold(body.growth(bytes.remaining()))) {
            body.add(bytes);
        } else {
            admission = new Admission.Refused(Response.BUSY);
        }
        if (!(admission instanceof Admission.Granted)) {
            body.drop();
            letGo();
        }
    }

    /** Reserves only what exceeds the free bytes of every connection. */
    private boolean hold(long bytes) {
        long more;
        synchronized (this) {
            more = Math.max(0, kept + bytes - FREE) - Math.max(0, kept - FREE);
            kept += bytes;
        }
        boolean there = more == 0 || shared.connections().hold(connection, more);
        if (there) {
            synchronized (this) {
                held += more;
            }
        }
        return there;
    }

    private void letGo() {
        long bytes;
        synchronized (this) {
            bytes = held;
            held = 0;
            kept = 0;
        }
        shared.connections().release(connection, bytes);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws HttpException, IOException {
        synchronized (this) {
            if (reply == null) {
                return;
            }
            computing = true;
        }
        shared.connections().compute(connection, this::compute);
    }

    private void compute() {
        if (admission instanceof Admission.Granted granted) {
            shared.compute(body, granted.model(), this::answer);
        } else {
            answer(((Admission.Refused) admission).response());
        }
    }

    /** If the client has disconnected, the answer is dropped. */
    private void answer(Response response) {
        body.drop();
        letGo();
        synchronized (this) {
            computing = false;
        }
        hold(response.body().size());
        try {
            send(response, false);
        } catch (HttpException | IOException | RuntimeException gone) {
            connection.end();
        }
    }

    private void send(Response response, boolean last) throws HttpException, IOException {
        ReplyChannel to;
        synchronized (this) {
            if (answer != null || ended) {
                return;
            }
            answer = response.body().buffer();
            to = reply;
        }
        if (to != null) {
            shared.connections().answering(connection);
            to.send(response, last);
        }
    }

    @Override
    public synchronized int available() {
        return answer == null ? 0 : answer.remaining();
    }

    /** Called by the thread that sends and by the callback when the client can receive more. */
    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        boolean last = false;
        synchronized (this) {
            if (answer == null) {
                return;
            }
            channel.write(answer);
            if (!answer.hasRemaining()) {
                last = true;
                answer = null;
                ended = true;
            }
        }
        if (last) {
            channel.endStream(List.of());
        } else {
            channel.requestOutput();
        }
    }

    /** From another thread, when the connection is closed for a new one. */
    private synchronized void drop() {
        if (!computing) {
            body.drop();
        }
        answer = null;
        ended = true;
    }

    /** A client's connection broke, which is not an error of this program. */
    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        boolean idle;
        synchronized (this) {
            if (reply == null) {
                return;
            }
            reply = null;
            drop();
            idle = !computing;
        }
        if (idle) {
            letGo();
        }
        shared.connections().finished(connection);
    }
}

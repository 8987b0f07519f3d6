package dev.tributary.ihcapi.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Ways in which a client keeps a server waiting. */
enum Staller {
    SILENT {
        @Override
        void stall(Socket socket) {
            // Sends nothing.
        }
    },
    IN_THE_HEAD {
        @Override
        void stall(Socket socket) throws IOException {
            send(socket, "POST /v1/compute_ihc?conv_type_id=x HTTP/1.1\r\nHost: loc");
        }
    },
    IN_THE_BODY {
        @Override
        void stall(Socket socket) throws IOException {
            send(socket, head(1_000_000) + "{\"customer_journeys\":[");
        }
    },
    AFTER_MOST_OF_A_LARGE_BODY {
        @Override
        void stall(Socket socket) throws IOException {
            send(socket, head(2 << 20) + " ".repeat((2 << 20) - 1));
        }
    },
    IN_A_CHUNK {
        @Override
        void stall(Socket socket) throws IOException {
            send(socket, """
                    POST /v1/compute_ihc?conv_type_id=x HTTP/1.1\r
                    Host: localhost\r
                    Transfer-Encoding: chunked\r
                    \r
                    100000\r
                    {""");
        }
    },
    BEFORE_TAKING_THE_ANSWER {
        @Override
        void stall(Socket socket) throws IOException {
            String body = Rows.request(Rows.chain(3000));
            for (int request = 0; request < 8; request++) {
                send(socket, head(body.length()) + body);
            }
        }
    },
    HALF_CLOSED_IN_THE_BODY {
        @Override
        void stall(Socket socket) throws IOException {
            send(socket, head(1000) + "{");
            socket.shutdownOutput();
        }
    },
    KEPT_ALIVE {
        @Override
        void stall(Socket socket) throws IOException {
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            if (socket.getInputStream().read() != 'H') {
                throw new IOException("no answer");
            }
        }
    };

    abstract void stall(Socket socket) throws IOException;

    private static String head(int length) {
        return "POST /v1/compute_ihc?conv_type_id=x HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns many clients that stall in this way; some of them may already be disconnected. */
    List<Socket> crowd(IhcEndpoint endpoint, int size) {
        List<Socket> sockets = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            sockets.add(one(endpoint.port()));
        }
        return sockets;
    }

    Socket one(int port) {
        try {
            Socket socket = new Socket();
            // A small buffer, so that data the client does not read remain on the server.
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 5000);
            try {
                stall(socket);
            } catch (IOException turnedAway) {
                // Also acceptable: disconnecting is another way of not delaying others.
            }
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

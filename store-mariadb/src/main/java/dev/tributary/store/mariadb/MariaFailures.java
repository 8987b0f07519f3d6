package dev.tributary.store.mariadb;

import dev.tributary.store.server.Login;
import dev.tributary.store.server.ServerFailures;
import dev.tributary.store.server.ServerTrouble;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/** The failures of MariaDB and MySQL, by their numbers. */
final class MariaFailures extends ServerFailures {
    /** The driver's number of the connection, before what the server says. */
    private static final String CONNECTION = "^\\(conn=[0-9]+\\) ";

    MariaFailures(String product, Login login) {
        super(product, login);
    }

    @Override
    protected String text(SQLException failure) {
        return super.text(failure).replaceFirst(CONNECTION, "");
    }

    @Override
    protected ServerTrouble trouble(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1045, 1129, 1130, 1251, 1275, 1396, 1524, 1698, 1820, 1862, 3118, 4151 -> ServerTrouble.LOGIN_REFUSED;
            case 1049 -> ServerTrouble.NO_DATABASE;
            case 1040, 1203, 1226 -> ServerTrouble.NO_ROOM;
            case 1053, 1077, 1079, 1927, 4031 -> ServerTrouble.STOPPING;
            case 1158, 1159, 1160, 1161, 2006, 2013 -> ServerTrouble.LOST;
            case 1317 -> ServerTrouble.CANCELLED;
            case 1969, 3024 -> ServerTrouble.TOO_LONG;
            case 1205, 1213, 1412, 3572 -> ServerTrouble.LOCKED;
            case 1044, 1142, 1143, 1227, 1345, 1356, 1370 -> ServerTrouble.FORBIDDEN;
            case 1290, 1792, 1223, 1299 -> ServerTrouble.WRITES;
            case 1146, 1109, 1051 -> ServerTrouble.NO_RELATION;
            case 3159, 1235, 4000 -> ServerTrouble.NOT_ENCRYPTED;
            case 3, 1021, 1037, 1038, 1041, 1114, 1135, 3675 -> ServerTrouble.EXHAUSTED;
            case 126, 127, 144, 1030, 1034, 1035, 1194, 1195, 1712 -> ServerTrouble.DAMAGED;
            default -> byState(failure);
        };
    }

    private static ServerTrouble byState(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08") || failure.getErrorCode() <= 0) {
            return connection(failure);
        }
        return state.startsWith("42") ? ServerTrouble.NO_QUERY : ServerTrouble.OTHER;
    }

    private static ServerTrouble connection(SQLException failure) {
        if (cause(failure, UnknownHostException.class).isPresent()) {
            return ServerTrouble.UNKNOWN_HOST;
        }
        boolean connecting = String.valueOf(failure.getMessage()).contains("Socket fail to connect");
        if (connecting
                && (cause(failure, ConnectException.class).isPresent()
                        || cause(failure, NoRouteToHostException.class).isPresent()
                        || cause(failure, SocketTimeoutException.class).isPresent())) {
            return ServerTrouble.UNREACHABLE;
        }
        if (String.valueOf(failure.getMessage()).contains("authentication plugin")
                || String.valueOf(failure.getMessage()).contains("RSA public key")) {
            return ServerTrouble.LOGIN_REFUSED;
        }
        boolean broke = cause(failure, EOFException.class).isPresent();
        return cause(failure, SSLException.class).isPresent() && !broke
                ? ServerTrouble.NOT_ENCRYPTED
                : ServerTrouble.LOST;
    }
}

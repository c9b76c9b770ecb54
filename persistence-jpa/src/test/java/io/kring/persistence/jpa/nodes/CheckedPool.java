package io.kring.persistence.jpa.nodes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Keeps connections and checks each before it is used again, as pools of hosts do. */
final class CheckedPool {
    private final DataSource source;
    private final Queue<Connection> free = new ConcurrentLinkedQueue<>();

    private CheckedPool(DataSource source) {
        this.source = source;
    }

    static DataSource around(DataSource source) {
        CheckedPool pool = new CheckedPool(source);
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return pool.lent();
                    }
                    return method.invoke(source, arguments);
                });
    }

    private Connection lent() throws SQLException {
        Connection kept = free.poll();
        while (kept != null && !kept.isValid(5)) {
            kept.close();
            kept = free.poll();
        }
        Connection connection = kept == null ? source.getConnection() : kept;
        connection.setAutoCommit(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        free.add(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

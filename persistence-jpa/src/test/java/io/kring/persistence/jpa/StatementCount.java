package io.kring.persistence.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A data source that counts JDBC executes; savepoints, commits and rollbacks are counted apart. */
public final class StatementCount {
    private final DataSource source;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final List<String> boundaries = Collections.synchronizedList(new ArrayList<>());

    private StatementCount(DataSource around) {
        source = proxy(DataSource.class, around, (name, sql) -> {});
    }

    public static StatementCount around(DataSource source) {
        return new StatementCount(source);
    }

    public DataSource dataSource() {
        return source;
    }

    /** How many statements the work executed, on any thread. */
    public int of(Callable<?> work) throws Exception {
        statements.clear();
        boundaries.clear();
        work.call();
        return statements.size();
    }

    /** The texts executed since the last count began. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** Names of calls that are a round trip of their own to the database, but no statement of Kring's. */
    public List<String> boundaries() {
        return List.copyOf(boundaries);
    }

    private interface Seen {
        void call(String method, String sql);
    }

    private <T> T proxy(Class<T> type, T target, Seen seen) {
        InvocationHandler handler = (self, method, args) -> {
            seen.call(method.getName(), args != null && args.length > 0 && args[0] instanceof String sql ? sql : "");
            Object result;
            try {
                result = method.invoke(target, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
            if (result instanceof Connection connection && type == DataSource.class) {
                return proxy(Connection.class, connection, (name, sql) -> boundary(name, args));
            }
            if (result instanceof PreparedStatement prepared) {
                String text = args != null && args.length > 0 ? String.valueOf(args[0]) : "";
                return proxy(PreparedStatement.class, prepared, (name, sql) -> executed(name, text));
            }
            if (result instanceof Statement statement && type == Connection.class) {
                return proxy(Statement.class, statement, this::executed);
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void executed(String method, String sql) {
        if (method.startsWith("execute")) {
            statements.add(sql);
        }
    }

    private void boundary(String method, Object[] args) {
        if (List.of("commit", "rollback", "setSavepoint", "releaseSavepoint").contains(method)) {
            boundaries.add(args == null ? method : method + "To");
        }
    }
}

package io.kring.benchmarks.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that, while it is told to, keeps every statement executed through it: one JDBC execute is one. At all
 * other times it hands out the connections themselves, so that nothing is measured but the work.
 */
public final class StatementCount {
    private final DataSource source;
    private final List<Executed> executed = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean counting;

    StatementCount(DataSource around) {
        source = proxy(DataSource.class, (method, arguments) -> counted(call(around, method, arguments)));
    }

    /** The data source to give to everybody. */
    public DataSource source() {
        return source;
    }

    /** What the work executes, on any thread, without commits. */
    public List<Executed> of(Callable<?> work) throws Exception {
        executed.clear();
        counting = true;
        try {
            work.call();
            return List.copyOf(executed);
        } finally {
            counting = false;
        }
    }

    private @Nullable Object counted(@Nullable Object result) {
        return counting && result instanceof Connection connection
                ? proxy(Connection.class, (method, arguments) -> statement(connection, method, arguments))
                : result;
    }

    private @Nullable Object statement(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object result = call(connection, method, arguments);
        if (result instanceof PreparedStatement prepared && arguments != null) {
            String sql = String.valueOf(arguments[0]);
            List<Executed.Binding> bindings = new ArrayList<>();
            return proxy(PreparedStatement.class, (called, given) -> {
                if (called.getName().startsWith("set") && given != null && given.length > 1) {
                    bindings.add(Executed.Binding.of(called, given));
                } else if (called.getName().startsWith("execute")) {
                    executed.add(new Executed(sql, bindings));
                }
                return call(prepared, called, given);
            });
        }
        if (result instanceof Statement plain) {
            return proxy(Statement.class, (called, given) -> {
                if (called.getName().startsWith("execute") && given != null) {
                    executed.add(new Executed(String.valueOf(given[0]), List.of()));
                }
                return call(plain, called, given);
            });
        }
        return result;
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}

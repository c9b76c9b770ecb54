package io.kring.example.intranet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keeps what is asked of the database by threads that answer browsers: one JDBC execute is one. */
@TestConfiguration
class Statements implements BeanPostProcessor {
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    static void forget() {
        ASKED.clear();
    }

    static List<String> asked() {
        return List.copyOf(ASKED);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return answering() ? connection(connection) : connection;
        }
    }

    private static boolean answering() {
        return Thread.currentThread().getName().contains("-exec-");
    }

    private static Connection connection(Connection inner) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(inner, arguments);
            return result instanceof PreparedStatement prepared && arguments != null
                    ? statement(prepared, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private static PreparedStatement statement(PreparedStatement inner, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                ASKED.add(sql);
            }
            return method.invoke(inner, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private interface Call {
        @Nullable
        Object on(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }
}

package io.kring.benchmarks.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that was executed, with what was bound to it, so that its plan can be asked for later. */
public record Executed(String sql, List<Binding> bindings) {
    public Executed {
        bindings = List.copyOf(bindings);
    }

    /** One call that bound a parameter. */
    public record Binding(Method method, List<@Nullable Object> arguments) {
        static Binding of(Method method, @Nullable Object[] arguments) {
            return new Binding(method, Arrays.asList(arguments.clone()));
        }
    }

    /** Binds the same again. */
    void bind(PreparedStatement statement) throws SQLException {
        for (Binding binding : bindings) {
            try {
                binding.method().invoke(statement, binding.arguments().toArray());
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new SQLException(e);
            }
        }
    }
}

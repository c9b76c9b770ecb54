package io.kring.testkit.visibility;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;
import io.kring.testkit.visibility.setup.LogLines;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The visibility matrix on storage in memory, with an ear on the log. */
class InMemoryVisibilityTest implements VisibilityContract {
    @Override
    public Storage freshStorage() {
        return new InMemoryStorage();
    }

    @Override
    public LogLines listenToLog() {
        Logger logger = (Logger) LoggerFactory.getLogger("io.kring");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        Level before = logger.getLevel();
        logger.setLevel(Level.TRACE);
        appender.start();
        logger.addAppender(appender);
        return new LogLines() {
            @Override
            public List<String> lines() {
                return List.copyOf(appender.list).stream()
                        .map(event -> event.getFormattedMessage()
                                + (event.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                        .toList();
            }

            @Override
            public void close() {
                logger.detachAppender(appender);
                logger.setLevel(before);
            }
        };
    }
}

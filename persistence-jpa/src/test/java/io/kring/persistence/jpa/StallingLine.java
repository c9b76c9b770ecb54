package io.kring.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line to a server on this machine that may go dead: connections stay open and nothing arrives any more. */
final class StallingLine implements AutoCloseable {
    private final int target;
    private final ServerSocket ear;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean dead = new AtomicBoolean();

    StallingLine(int targetPort) throws IOException {
        target = targetPort;
        ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    int port() {
        return ear.getLocalPort();
    }

    /** From now on everything that is sent is lost. */
    void die() {
        dead.set(true);
    }

    /** New connections work; those of before have lost what was sent, and are cut. */
    void recover() throws IOException {
        dead.set(false);
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                Socket client = ear.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                threads.execute(() -> pump(client, server));
                threads.execute(() -> pump(server, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!dead.get()) {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            sockets.remove(from);
        }
    }

    @Override
    public void close() throws IOException {
        recover();
        ear.close();
        threads.shutdownNow();
    }
}

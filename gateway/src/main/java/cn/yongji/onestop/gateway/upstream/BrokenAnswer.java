package cn.yongji.onestop.gateway.upstream;

import java.io.IOException;

/**
 * An answer ended before its end, after its head had gone out. It is thrown up to the web server, which then closes the
 * connection: only so does the client see that what it has is not all.
 */
final class BrokenAnswer extends RuntimeException {
    BrokenAnswer(Service service, IOException cause) {
        super("The answer of " + service.label() + " broke off: " + cause.getMessage(), null, false, false);
    }
}

package cn.yongji.onestop.testkit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Stops everything in the right order after the last test: first the applications, then what they lean on. Left to the
 * end of the JVM all would stop at once, and an application waits long for a broker that is gone.
 */
public final class EndOfTests implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RealParts.stopAll();
    }
}

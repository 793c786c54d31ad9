package vn.emc.test;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says once, at the start of a run, what the tests run on. */
public final class BackendAnnouncement implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.out.println("EMC tests use " + TestBackend.current().description());
    }
}

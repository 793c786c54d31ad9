package vn.emc.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.emc.local.PlatformException;
import vn.emc.local.home.SourceTree;
import vn.emc.local.start.Training;

/** Unpacks everything and lets the services learn to start quickly; nothing depends on its success. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var terminal = new Terminal();
        try {
            new Training(SourceTree.locate(), terminal).run();
        } catch (PlatformException e) {
            terminal.say("EMC will start without what makes it start faster: " + e.getMessage());
        }
        return 0;
    }
}

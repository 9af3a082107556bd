package cn.yongji.onestop.kernel.event;

/**
 * A fact that one service tells the others. The wire name of each contract is written down in {@link EventContracts},
 * never taken from the class name, so that renaming a class is safe.
 */
public interface EventContract {
    /** The project the fact belongs to; also the key of the Kafka record, so that a project's facts stay in order. */
    String projectId();
}

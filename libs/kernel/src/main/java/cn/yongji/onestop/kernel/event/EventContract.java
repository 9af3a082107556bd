package cn.yongji.onestop.kernel.event;

/**
 * A fact that one service tells the others. The wire name of each contract is written down in {@link EventContracts},
 * never taken from the class name, so that renaming a class is safe. Sealed by topic and then by what it is about: whoever
 * switches over events names the groups he passes over, and a new event breaks the build where it has to be thought of.
 */
public sealed interface EventContract
        permits IntakeEvent, ApprovalEvent, CoordinationEvent, LedgerEvent, ReferenceEvent {
    /** The project the fact belongs to; also the key of the Kafka record, so that a project's facts stay in order. */
    String projectId();
}

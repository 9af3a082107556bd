package cn.yongji.onestop.local.stack.part;

import java.net.URI;

/** How one sees from outside that a process can be used. */
public sealed interface Readiness {

    /** It says so in its log. */
    record Says(String line) implements Readiness {}

    /** This address answers 200. */
    record Answers(URI address) implements Readiness {}

    /** A MongoDB server that is the primary of its own replica set; it is made one if it is new. */
    record IsPrimary(int port, String replicaSet) implements Readiness {}
}

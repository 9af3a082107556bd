/**
 * One command, one document, one write. An aggregate is kept as one document whose guarded update changes the state,
 * raises the version, remembers the command that did it and appends the outgoing events, all or nothing. No
 * multi-document transaction is needed, so the embedded store, a replica set and a sharded cluster behave alike.
 */
@NullMarked
package cn.yongji.onestop.platform.aggregate;

import org.jspecify.annotations.NullMarked;

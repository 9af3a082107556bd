/**
 * Events out and in. Out: the relay publishes what a document's outbox holds, in order, and the sweep finds what a crash
 * left behind. In: a poll is grouped by the aggregate it is meant for, applied, and only then committed; what cannot be
 * applied is put aside with its reason and can be tried again, and the rest goes on.
 */
@NullMarked
package cn.yongji.onestop.platform.messaging;

import org.jspecify.annotations.NullMarked;

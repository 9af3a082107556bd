/** The listening socket: requests come in, replies leave once their writes are on disk. */
@NullMarked
package cn.yongji.onestop.local.store.wire;

import org.jspecify.annotations.NullMarked;

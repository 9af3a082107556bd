/**
 * 内嵌文档库. A document database for one machine that speaks the MongoDB wire protocol: what the one-command start and
 * the tests use instead of a MongoDB. A write is answered after it has been synced to disk.
 */
@NullMarked
package cn.yongji.onestop.local.store;

import org.jspecify.annotations.NullMarked;

/**
 * What lies on disk: a journal that takes every write before it is answered, and a page file that the writes reach
 * later, in bulk. After a crash the journal is read again.
 */
@NullMarked
package cn.yongji.onestop.local.store.file;

import org.jspecify.annotations.NullMarked;

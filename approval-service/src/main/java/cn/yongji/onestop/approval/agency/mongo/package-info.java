/** Agents of projects in MongoDB. */
@NullMarked
package cn.yongji.onestop.approval.agency.mongo;

import org.jspecify.annotations.NullMarked;

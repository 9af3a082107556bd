/**
 * What leaves a service: flat contract records with a written wire name and version, and the envelope they travel in.
 * Within a version only optional components are added; anything else is a new version published beside the old one.
 */
@NullMarked
package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.NullMarked;

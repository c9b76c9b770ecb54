package io.kring.example.intranet.picture;

/** Which pictures stand on the host's own pages, which everybody reads. */
@FunctionalInterface
public interface SitePictures {
    boolean shows(String address);
}

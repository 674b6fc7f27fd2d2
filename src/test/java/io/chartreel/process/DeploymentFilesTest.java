package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chartreel.config.Settings;
import io.chartreel.testing.Programs;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files in {@code src/deploy} for Docker Compose and Kubernetes. */
class DeploymentFilesTest {
  private static final Path FOLDER = Path.of("src/deploy");
  private static final Path COMPOSE = FOLDER.resolve("compose.yaml");

  /** A check of a JSON object by a type of Kubernetes: it knows all fields and which must exist. */
  private interface Schema {
    void check(JsonElement object) throws IOException;
  }

  private static final Map<String, Schema> SCHEMAS =
      Map.of(
          "apps/v1 Deployment", V1Deployment::validateJsonElement,
          "v1 Service", V1Service::validateJsonElement,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
          "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement);

  /** Returns the objects in {@code kubernetes.yaml} by version and kind. */
  private static Map<String, JsonObject> kubernetes() throws IOException {
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    for (Object document :
        new Yaml().loadAll(Files.readString(FOLDER.resolve("kubernetes.yaml")))) {
      JsonObject object = new Gson().toJsonTree(document).getAsJsonObject();
      objects.put(text(object, "apiVersion") + " " + text(object, "kind"), object);
    }
    return objects;
  }

  private static JsonObject compose() throws IOException {
    Object document = new Yaml().load(Files.readString(COMPOSE));
    return new Gson().toJsonTree(document).getAsJsonObject();
  }

  /** Returns what is at a path of member names and array indices. */
  private static JsonElement at(JsonElement start, String path) {
    JsonElement element = start;
    for (String step : path.split("/")) {
      element =
          element.isJsonArray()
              ? element.getAsJsonArray().get(Integer.parseInt(step))
              : element.getAsJsonObject().get(step);
      assertThat(element).as("%s of %s", step, path).isNotNull();
    }
    return element;
  }

  private static String text(JsonElement start, String path) {
    return at(start, path).getAsString();
  }

  @Test
  void kubernetes_knows_every_field_and_misses_none() throws Exception {
    Map<String, JsonObject> objects = kubernetes();
    assertThat(objects).containsOnlyKeys(SCHEMAS.keySet());
    for (Map.Entry<String, JsonObject> object : objects.entrySet()) {
      SCHEMAS.get(object.getKey()).check(object.getValue());
    }
  }

  @Test
  void the_pods_run_without_rights() throws Exception {
    JsonElement pod = at(kubernetes().get("apps/v1 Deployment"), "spec/template/spec");
    assertThat(text(pod, "securityContext/runAsNonRoot")).isEqualTo("true");
    assertThat(text(pod, "securityContext/runAsUser")).isEqualTo("10001");
    assertThat(text(pod, "automountServiceAccountToken")).isEqualTo("false");
    JsonElement security = at(pod, "containers/0/securityContext");
    assertThat(text(security, "allowPrivilegeEscalation")).isEqualTo("false");
    assertThat(text(security, "readOnlyRootFilesystem")).isEqualTo("true");
    assertThat(text(security, "capabilities/drop/0")).isEqualTo("ALL");
    assertThat(text(pod, "containers/0/volumeMounts/0/mountPath")).isEqualTo("/tmp");
  }

  @Test
  void the_pods_are_probed_limited_and_drained() throws Exception {
    JsonElement pod = at(kubernetes().get("apps/v1 Deployment"), "spec/template/spec");
    for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      assertThat(text(pod, "containers/0/" + probe + "/httpGet/path")).isEqualTo("/health");
    }
    for (String resources : List.of("requests", "limits")) {
      assertThat(at(pod, "containers/0/resources/" + resources).getAsJsonObject().keySet())
          .containsExactlyInAnyOrder("cpu", "memory");
    }
    // 18 seconds of draining after the pause before the signal
    int pause = Integer.parseInt(text(pod, "containers/0/lifecycle/preStop/exec/command/1"));
    assertThat(at(pod, "terminationGracePeriodSeconds").getAsInt()).isGreaterThan(18 + pause);
  }

  @Test
  void all_objects_mean_the_same_pods() throws Exception {
    Map<String, JsonObject> objects = kubernetes();
    JsonObject deployment = objects.get("apps/v1 Deployment");
    JsonElement labels = at(deployment, "spec/template/metadata/labels");
    assertThat(at(deployment, "spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(at(objects.get("v1 Service"), "spec/selector")).isEqualTo(labels);
    assertThat(at(objects.get("policy/v1 PodDisruptionBudget"), "spec/selector/matchLabels"))
        .isEqualTo(labels);
    JsonObject scaler = objects.get("autoscaling/v2 HorizontalPodAutoscaler");
    assertThat(text(scaler, "spec/scaleTargetRef/name"))
        .isEqualTo(text(deployment, "metadata/name"));
    assertThat(at(scaler, "spec/minReplicas").getAsInt())
        .isGreaterThan(
            at(objects.get("policy/v1 PodDisruptionBudget"), "spec/minAvailable").getAsInt());
    assertThat(deployment.getAsJsonObject("spec").has("replicas")).isFalse();
  }

  @Test
  void the_service_accepts_the_environment_of_both() throws Exception {
    Map<String, String> pod = new HashMap<>();
    StreamSupport.stream(
            at(kubernetes().get("apps/v1 Deployment"), "spec/template/spec/containers/0/env")
                .getAsJsonArray()
                .spliterator(),
            false)
        .forEach(variable -> pod.put(text(variable, "name"), text(variable, "value")));
    assertThat(Settings.of(pod).admin()).isPresent();
    Map<String, String> container = new HashMap<>();
    at(compose(), "services/chartreel-1/environment")
        .getAsJsonObject()
        .entrySet()
        .forEach(variable -> container.put(variable.getKey(), variable.getValue().getAsString()));
    assertThat(Settings.of(container).admin()).isPresent();
  }

  @Test
  void compose_has_two_confined_instances_behind_nginx_with_a_cache_volume() throws Exception {
    JsonObject compose = compose();
    String instances = Files.readString(FOLDER.resolve("compose-instances.conf"));
    for (String service : List.of("chartreel-1", "chartreel-2")) {
      JsonElement instance = at(compose, "services/" + service);
      assertThat(text(instance, "read_only")).isEqualTo("true");
      assertThat(text(instance, "tmpfs")).isEqualTo("/tmp");
      assertThat(text(instance, "cap_drop/0")).isEqualTo("ALL");
      assertThat(text(instance, "security_opt/0")).isEqualTo("no-new-privileges:true");
      assertThat(instances)
          .contains("server " + text(instance, "networks/default/ipv4_address") + ":8080 ");
      assertThat(text(compose, "services/nginx/depends_on/" + service + "/condition"))
          .isEqualTo("service_healthy");
    }
    String volumes = at(compose, "services/nginx/volumes").toString();
    assertThat(volumes).contains("\"cache:/var/lib/chartreel\"", "./nginx.conf:", "./age.js:");
    assertThat(at(compose, "volumes").getAsJsonObject().keySet()).containsExactly("cache");
  }

  /** Checks it against the JSON schema that the program contains. */
  @Test
  @Tag("full")
  void docker_compose_accepts_the_file() throws Exception {
    Programs.require(
        "needs docker-compose; Debian: apt-get install docker-compose", "docker-compose");
    assertThat(Programs.run(List.of("docker-compose", "-f", COMPOSE.toString(), "config", "-q")))
        .isEmpty();
  }

  @Test
  void the_image_has_the_version_of_the_program() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String version =
        pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));
    assertThat(Files.readString(FOLDER.resolve("Dockerfile"))).contains("ARG VERSION=" + version);
    assertThat(Files.readString(FOLDER.resolve("kubernetes.yaml")))
        .contains("image: registry.example.org/chartreel:" + version);
  }
}
